import { pickElectron } from './pick-electron.mjs'
import { setUp } from './setup/index.mjs'
import { launch } from './setup/launch.mjs'
import { ROOT } from './setup/paths.mjs'
import { DEVELOPMENT } from './setup/plans.mjs'
import { electronVite } from './setup/steps/app-build.mjs'
import { nodeOf } from './setup/steps/node.mjs'

await setUp(DEVELOPMENT)
const args = [electronVite(ROOT), 'dev', ...process.argv.slice(2)]
process.exitCode = await launch(nodeOf(ROOT), args, { cwd: ROOT, env: pickElectron().env })
