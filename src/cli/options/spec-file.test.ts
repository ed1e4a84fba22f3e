import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import { tempFolder } from '#engine/testing/temp-folder.ts'
import { UsageError } from '../usage-error.ts'
import { readSpecFile } from './spec-file.ts'

async function fileOf(text: string): Promise<string> {
  const file = join(await tempFolder(), 'train.json')
  await writeFile(file, text)
  return file
}
const read = async (spec: unknown) => readSpecFile(await fileOf(JSON.stringify(spec)))

const convolutional = (...blocks: readonly unknown[]) => ({
  ...DEFAULT_RUN_SPEC,
  model: { kind: 'convolutional', blocks },
})

it('reads a whole spec, in which what has a default may be left out', async () => {
  expect(await read(DEFAULT_RUN_SPEC)).toEqual(DEFAULT_RUN_SPEC)
  expect(await readSpecFile(await fileOf(`\uFEFF${JSON.stringify(DEFAULT_RUN_SPEC)}`))).toEqual(
    DEFAULT_RUN_SPEC,
  )
  const { keepBest: _keepBest, ...rest } = DEFAULT_RUN_SPEC
  expect(await read(rest)).toEqual(DEFAULT_RUN_SPEC)
})

it.each<readonly [unknown, string]>([
  [convolutional({ filters: 0 }), 'model.blocks.0.filters: expected a whole number from 1 to 1024'],
  [
    convolutional({ filters: 1 }, { filters: 1, pool: 'sum' }),
    'model.blocks.1.pool: expected max, average or none',
  ],
  [convolutional(), 'model.blocks: expected a list of 1 to 6 entries, each an object'],
  [
    { ...DEFAULT_RUN_SPEC, model: {} },
    'model.kind: expected neuron, dense, convolutional or layers',
  ],
  [{ ...DEFAULT_RUN_SPEC, model: null }, 'model: expected an object'],
  [{ ...DEFAULT_RUN_SPEC, loss: 'mse' }, 'loss: expected meanSquaredError or crossEntropy'],
  [{ ...DEFAULT_RUN_SPEC, epochs: undefined }, 'epochs: expected a whole number from 1 to 10000'],
  [{ ...DEFAULT_RUN_SPEC, keepBest: 'yes' }, 'keepBest: expected true or false'],
  [
    { ...DEFAULT_RUN_SPEC, gradientClipping: { by: 'norm', limit: 0 } },
    'gradientClipping.limit: expected a number above 0, at most 1000000',
  ],
  [{ ...DEFAULT_RUN_SPEC, earlyStopping: 3 }, 'earlyStopping: expected an object or null'],
  [
    { ...DEFAULT_RUN_SPEC, optimizer: { kind: 'genetic', elite: 99 } },
    'optimizer.elite: must be smaller than the population',
  ],
  [
    { ...DEFAULT_RUN_SPEC, model: { kind: 'layers', layers: [{ layer: 'dropout', rate: 1 }] } },
    'model.layers.0.rate: expected a number from 0 to 0.95',
  ],
  // Misspelled, with a default that would be taken without a word.
  [{ ...DEFAULT_RUN_SPEC, clases: 1 }, 'clases: there is no such field'],
  [convolutional({ filters: 1, pol: 'max' }), 'model.blocks.0.pol: there is no such field'],
  [[], 'expected an object'],
  ['text', 'expected an object'],
])('names the wrong field of %j', async (spec, words) => {
  const file = await fileOf(JSON.stringify(spec))
  await expect(readSpecFile(file)).rejects.toThrow(new UsageError(`${file}: ${words}.`))
})

it('says that a file is missing, a folder, or no JSON', async () => {
  const folder = await tempFolder()
  const missing = join(folder, 'gone.json')
  await expect(readSpecFile(missing)).rejects.toThrow(
    new UsageError(`--spec: there is no file ${missing}.`),
  )
  await expect(readSpecFile(folder)).rejects.toThrow(UsageError)
  await expect(readSpecFile(folder)).rejects.toThrow(/cannot be read/)
  const text = await fileOf('{ "epochs": 3,')
  await expect(readSpecFile(text)).rejects.toThrow(UsageError)
  await expect(readSpecFile(text)).rejects.toThrow(`${text} is not JSON: `)
})
