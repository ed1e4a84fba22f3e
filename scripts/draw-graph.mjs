import path from 'node:path'
import { setUp } from './setup/index.mjs'
import { launch } from './setup/launch.mjs'
import { ROOT } from './setup/paths.mjs'
import { TOOLS } from './setup/plans.mjs'
import { nodeOf } from './setup/steps/node.mjs'

// A graph is plain data: TensorFlow is not needed to draw one.
await setUp(TOOLS, { quiet: true })
const script = path.join(ROOT, 'scripts', 'draw-graph', 'main.ts')
process.exitCode = await launch(nodeOf(ROOT), [script, ...process.argv.slice(2)], { cwd: ROOT })
