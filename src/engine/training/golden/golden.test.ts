/** Trainings that others did, done again. */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { isSame } from './differences.ts'
import { readTrace } from './read-trace.ts'
import { replay } from './replay.ts'
import { handMadeTrace } from './testing/hand-made.ts'
import { parseTrace } from './trace.ts'

/** Traces that Keras made, where somebody has put them beside the project. */
const FOLDER = resolve('..', 'shared', 'golden')
const found = existsSync(FOLDER)
if (!found) console.warn(`Left out: there are no golden traces at ${FOLDER}`)
const files = found ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : []

beforeAll(() => {
  process.env['TF_CPP_MIN_LOG_LEVEL'] = '2'
})

describe.skipIf(!found)('what Keras trained comes out the same', () => {
  it('in more than a few ways', () => {
    expect(files.length).toBeGreaterThan(5)
  })
  it.each(files)('%s', async (file) => {
    const differences = await replay(await readTrace(join(FOLDER, file)))
    expect(differences).toSatisfy(isSame)
    expect(differences.finalOutputs).not.toBeNull()
  })
})

describe('a trace', () => {
  it('computed by hand comes out the same, but for rounding', async () => {
    const differences = await replay(parseTrace(handMadeTrace()))
    for (const difference of Object.values(differences)) expect(difference).toBeLessThan(5e-6)
  })

  it('of Keras with convolution, normalisation, weights for labels and AdamW does so too', async () => {
    const file = join(import.meta.dirname, 'testing', 'keras-convolutional.json')
    const differences = await replay(await readTrace(file))
    expect(differences).toSatisfy(isSame)
    // Its outputs depend on running averages that Keras moves at another pace.
    expect(differences.finalOutputs).toBeNull()
  })

  it('trains in blocks where it has steps enough', async () => {
    // Six steps that learn nothing, whose losses are those of the untrained neuron.
    const batches = [[0], [1], [0], [1], [0], [1]]
    const differences = await replay(
      parseTrace({
        ...handMadeTrace(),
        learningRate: 0,
        batches,
        losses: batches.map(() => 0.25),
        finalWeights: handMadeTrace().initialWeights,
        finalOutputs: [0.5, 0.5],
      }),
    )
    expect(differences).toEqual({ losses: 0, firstGradients: 0, finalWeights: 0, finalOutputs: 0 })
  })

  it.each([
    ['losses', { losses: [0.25, 0.3160424 * 1.001] }, 0.001],
    ['firstGradients', { firstGradients: tensors([-0.25, 0], [-0.2501]) }, 0.0004],
    ['finalWeights', { finalWeights: tensors([0.25, 0], [0.25]) }, Infinity],
    ['finalOutputs', { finalOutputs: [0.6, 0.6] }, undefined],
    ['finalOutputs', { finalOutputs: [0.6] }, Infinity],
  ] as const)('whose %s are wrong is found out', async (field, change, difference) => {
    const differences = await replay(parseTrace({ ...handMadeTrace(), ...change }))
    expect(isSame(differences)).toBe(false)
    // It alone is wrong.
    expect({ ...differences, [field]: 0 }).toSatisfy(isSame)
    if (difference === Infinity) expect(differences[field]).toBeGreaterThan(0.1)
    else if (difference) expect(differences[field]).toBeCloseTo(difference, 5)
  })
})

function tensors(kernel: readonly number[], bias: readonly number[]) {
  return [
    { shape: [2, 1], data: kernel },
    { shape: [1], data: bias },
  ]
}
