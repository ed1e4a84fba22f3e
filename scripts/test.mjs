import { setUp } from './setup/index.mjs'
import { ROOT } from './setup/paths.mjs'
import { EVERYTHING } from './setup/plans.mjs'
import { closingLine, sum } from './testing/counts.mjs'
import { USAGE, chooseParts } from './testing/parts.mjs'

const parts = chooseParts(process.argv.slice(2))
if (!parts) {
  console.error(USAGE)
  process.exit(2)
}
await setUp(EVERYTHING)
const counts = []
for (const part of parts) counts.push(await part.run(ROOT))
const total = sum(counts)
console.log(closingLine(total))
process.exitCode = total.failed > 0 ? 1 : 0
