import { setUp } from './setup/index.mjs'
import { launch } from './setup/launch.mjs'
import { ROOT } from './setup/paths.mjs'
import { TOOLS } from './setup/plans.mjs'
import { electronVite } from './setup/steps/app-build.mjs'
import { nodeOf } from './setup/steps/node.mjs'

await setUp(TOOLS, { quiet: true })
const args = [electronVite(ROOT), 'build', ...process.argv.slice(2)]
process.exitCode = await launch(nodeOf(ROOT), args, { cwd: ROOT })
