import { join } from 'node:path'

/** Where Chromium keeps the profile of an app with this `userData` folder. */
export function profileFolder(userData: string): string {
  return join(userData, 'Chromium')
}

/** No start page, no first-run questions, no throttling, and nothing that would use the network. */
const quiet = [
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  '--disable-popup-blocking',
  '--disable-prompt-on-repost',
  '--disable-renderer-backgrounding',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--metrics-recording-only',
  '--password-store=basic',
  '--autoplay-policy=no-user-gesture-required',
  '--allow-file-access-from-files',
  // Without it there is no WebGL on a machine without a graphics card.
  '--enable-unsafe-swiftshader',
]

const disabledFeatures = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'Translate',
]

/** Switches that are for Node or for the stand-in, or that are merged with its own. */
const notPassedOn = new Set(['inspect', 'inspect-brk', 'user-data-dir', 'disable-features'])

/** Root cannot use Chromium's sandbox; `--test-type` hides the bar that warns of its absence. */
export function sandboxFlags(isRoot: boolean): readonly string[] {
  return isRoot ? ['--no-sandbox', '--test-type'] : []
}

/** What Chromium's command line depends on. */
export type ChromiumOptions = {
  readonly userData: string
  /** The app's and Playwright's switches, by name without dashes. */
  readonly switches: ReadonlyMap<string, string>
  readonly headless: boolean
  readonly isRoot: boolean
  /** Where the custom schemes' stand-in origins are answered: see schemes/server.ts. */
  readonly schemePort: number
}

/** Chromium's command line. */
export function chromiumFlags(options: ChromiumOptions): readonly string[] {
  const { switches } = options
  const disabled = [...disabledFeatures, switches.get('disable-features') ?? '']
  const own = [
    '--remote-debugging-pipe',
    `--user-data-dir=${profileFolder(options.userData)}`,
    `--host-resolver-rules=MAP *.localhost:80 127.0.0.1:${options.schemePort}`,
    `--disable-features=${disabled.filter((feature) => feature !== '').join(',')}`,
    ...quiet,
    ...sandboxFlags(options.isRoot || switches.has('no-sandbox')),
    ...(options.headless ? ['--headless', '--hide-scrollbars=false'] : []),
  ]
  const names = new Set(own.map((flag) => flag.slice(2).split('=')[0]))
  const passedOn = [...switches]
    .filter(([name]) => !notPassedOn.has(name) && !names.has(name))
    .map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
  return [...own, ...passedOn]
}
