import path from 'node:path'
import { setUp } from './setup/index.mjs'
import { launch } from './setup/launch.mjs'
import { ROOT } from './setup/paths.mjs'
import { ENGINE } from './setup/plans.mjs'
import { nodeOf } from './setup/steps/node.mjs'

await setUp(ENGINE, { quiet: true })
const script = path.join(ROOT, 'scripts', 'bench', 'main.ts')
process.exitCode = await launch(
  nodeOf(ROOT),
  ['--disable-warning=ExperimentalWarning', script, ...process.argv.slice(2)],
  { cwd: ROOT, env: { TF_CPP_MIN_LOG_LEVEL: process.env['TF_CPP_MIN_LOG_LEVEL'] ?? '2' } },
)
