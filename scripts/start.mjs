import { pickElectron } from './pick-electron.mjs'
import { hasDisplay } from './setup/display.mjs'
import { setUp } from './setup/index.mjs'
import { launch } from './setup/launch.mjs'
import { ROOT } from './setup/paths.mjs'
import { EVERYTHING } from './setup/plans.mjs'

await setUp(EVERYTHING)
if (hasDisplay()) {
  const host = pickElectron()
  // Chromium's sandbox does not run as root; the stand-in sees to that itself.
  const asRoot = host.kind === 'electron' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = [...asRoot, '.', ...process.argv.slice(2)]
  process.exitCode = await launch(host.path, args, { cwd: ROOT, env: host.env })
} else {
  console.error(
    'There is no display to open a window on: use the command line (npm run downhill -- --help), or a virtual display (xvfb-run npm start).',
  )
  process.exitCode = 1
}
