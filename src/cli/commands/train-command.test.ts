import { execFileSync } from 'node:child_process'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import { trainCommand } from '#shared/domain/train-command.ts'
import { readSpecFile } from '../options/spec-file.ts'

/** What a shell hands to `downhill`: its standard input, and its words. */
function run(command: string): { input: string; words: readonly string[] } {
  const printed = execFileSync('sh', [
    '-c',
    `downhill() { cat; printf '%s\\n' "$@"; }\n${command}`,
  ]).toString()
  const [input = '', ...words] = printed.split('\n')
  return { input, words: words.slice(0, -1) }
}

const CHARACTERS = ['a', ' ', "'", '"', '$', '`', '\\', '!', '*', ';', '&', 'é', '猫']

test.skipIf(process.platform === 'win32')(
  'a shell hands on the whole spec and the folder, whatever its name',
  async () => {
    const name = fc.array(fc.constantFrom(...CHARACTERS)).map((letters) => letters.join(''))
    await fc.assert(
      fc.asyncProperty(name, async (folder) => {
        const { input, words } = run(trainCommand(DEFAULT_RUN_SPEC, `/photos/${folder}`))
        expect(words).toEqual(['train', `/photos/${folder}`, '--spec', '-'])
        expect(await readSpecFile('-', Readable.from(input))).toEqual(DEFAULT_RUN_SPEC)
      }),
      { seed: 1, numRuns: 40 },
    )
  },
)
