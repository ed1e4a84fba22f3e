import path from 'node:path'
import { pickElectron } from './pick-electron.mjs'
import { cacheFolder } from './setup/cache.mjs'
import { setUp } from './setup/index.mjs'
import { launch } from './setup/launch.mjs'
import { ROOT } from './setup/paths.mjs'
import { ENGINE } from './setup/plans.mjs'
import { nodeOf } from './setup/steps/node.mjs'

await setUp(ENGINE, { quiet: true })
process.exitCode = await launch(
  nodeOf(ROOT),
  [
    '--disable-warning=ExperimentalWarning',
    path.join(ROOT, 'src', 'cli', 'downhill.ts'),
    ...process.argv.slice(2),
  ],
  {
    // npm goes to the checkout; paths on the command line are meant from where the person stands.
    cwd:
      (process.env['npm_lifecycle_event'] === 'downhill' && process.env['INIT_CWD']) ||
      process.cwd(),
    env: { TF_CPP_MIN_LOG_LEVEL: process.env['TF_CPP_MIN_LOG_LEVEL'] ?? '2', ...surroundings() },
  },
)

/** What only the set-up knows and `downhill doctor` tells. */
function surroundings() {
  if (process.argv[2] !== 'doctor') return {}
  const { kind, version, reason } = pickElectron()
  return {
    DOWNHILL_WINDOW_HOST_FOUND:
      kind === 'none' ? `none: ${reason}` : `${kind} ${version} (${reason})`,
    DOWNHILL_CACHE: cacheFolder(),
  }
}
