/** `npm run golden`: trainings that another framework wrote down, done again by the compiler. */
import { resolve } from 'node:path'
import { replay } from '#engine/training/golden/replay.ts'
import { golden } from './golden.ts'

process.exitCode = await golden(process.argv.slice(2), {
  defaultFolder: resolve(import.meta.dirname, '..', '..', '..', 'shared', 'golden'),
  replay,
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
})
