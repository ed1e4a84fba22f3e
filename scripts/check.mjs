import { ROOT } from './setup/paths.mjs'
import { CHECKS } from './setup/plans.mjs'
import { setUp } from './setup/index.mjs'
import { runChecks } from './testing/checks.mjs'

await setUp(CHECKS, { quiet: true })
const { failed } = await runChecks(ROOT)
process.exitCode = failed > 0 ? 1 : 0
