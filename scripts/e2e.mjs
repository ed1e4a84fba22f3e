import { setUp } from './setup/index.mjs'
import { ROOT } from './setup/paths.mjs'
import { EVERYTHING } from './setup/plans.mjs'
import { runEndToEnd } from './testing/end-to-end.mjs'

await setUp(EVERYTHING)
process.exitCode = await runEndToEnd(ROOT, process.argv.slice(2))
