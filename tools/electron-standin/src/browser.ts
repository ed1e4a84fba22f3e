import { launch } from './launch.ts'
import { say, trace } from './log.ts'
import { startChromium, type Chromium } from './devtools/chromium.ts'
import type { Session } from './devtools/connection.ts'
import { startSchemeServer } from './schemes/server.ts'
import { watchTargets } from './targets.ts'

/** How long Chromium may take to end, in milliseconds. */
const patience = 3000

let chromium: Chromium | undefined
let isStopping = false

/** The DevTools session with the browser itself. Throws before Chromium runs. */
export function browser(): Session {
  if (!chromium) throw new Error('Chromium does not run yet')
  return chromium.connection.browser
}

/** Whether Chromium runs. */
export function isRunning(): boolean {
  return chromium !== undefined
}

/**
 * Starts Chromium.
 *
 * @param onLost called when Chromium ended by itself
 */
export async function startBrowser(userData: string, onLost: () => void): Promise<void> {
  chromium = await startChromium({
    userData,
    switches: launch().switches,
    schemePort: await startSchemeServer(),
    onExit: (reason, lastLines) => {
      if (isStopping) return
      say(`Chromium ended (${reason}). Its last words:\n${lastLines}`)
      onLost()
    },
  })
  Object.defineProperty(process.versions, 'chrome', {
    value: chromium.version,
    enumerable: true,
    configurable: true,
  })
  await watchTargets(chromium.connection)
  trace(`Chromium ${chromium.version} runs`)
}

/** Ends Chromium; comes back when it is gone, or when waiting is no use any more. */
export async function stopBrowser(): Promise<void> {
  isStopping = true
  if (!chromium || chromium.connection.closed) return
  const child = chromium.process
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  chromium.connection.browser.post('Browser.close')
  const timeout = new Promise<void>((resolve) => setTimeout(resolve, patience).unref())
  await Promise.race([gone, timeout])
}

/** Closes one page's target, whatever its page says. */
export function closeTarget(targetId: string): void {
  if (isRunning()) browser().post('Target.closeTarget', { targetId })
}
