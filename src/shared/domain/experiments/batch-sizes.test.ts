import { describe, expect, it } from 'vitest'
import { DEFAULT_RUN_SPEC, RunSpec } from '../run-spec.ts'
import { batchSizesParts, BatchSizesSettings, NOISE_KEY } from './batch-sizes.ts'
import { type PartOutcome, PlannedPart } from './part.ts'

const spec = RunSpec.parse({
  ...DEFAULT_RUN_SPEC,
  batchSize: 10,
  schedule: { kind: 'constant', learningRate: 0.01 },
})
const settings = (change: object = {}) =>
  BatchSizesSettings.parse({ kind: 'batchSizes', spec, sizes: [1, 20, 'all'], ...change })

const planned = (wanted: BatchSizesSettings, over: readonly PartOutcome[] = []) =>
  batchSizesParts(wanted, over).flatMap(({ key, work }) =>
    work.kind === 'train'
      ? [[key, work.spec.batchSize, work.spec.schedule.learningRate, work.spec.seed]]
      : [],
  )

/** A part that trained on 60 photos. */
const over = (key: string): PartOutcome => ({
  key,
  work: { kind: 'train', spec },
  result: {
    kind: 'train',
    run: {
      train: { loss: 1, correct: 30, photos: 60 },
      validation: { loss: 1, correct: 10, photos: 20 },
      majority: { labelId: 1, photos: 10 },
      imagesPerSecond: 1,
      epoch: 1,
      endedEarly: null,
      passes: { forward: 60, backward: 60 },
      pixels: 'memory',
    },
  },
})

describe('the dial of batch sizes', () => {
  it('trains every size with the same rate and seed', () => {
    expect(planned(settings({ seeds: 2 }))).toEqual([
      ['1/1', 1, 0.01, 1],
      ['2/1', 20, 0.01, 1],
      ['3/1', 'all', 0.01, 1],
      ['1/2', 1, 0.01, 2],
      ['2/2', 20, 0.01, 2],
      ['3/2', 'all', 0.01, 2],
    ])
  })

  it('measures first how noisy the gradients of these sizes are', () => {
    const [first] = batchSizesParts(settings(), [])
    expect(first).toMatchObject({
      key: NOISE_KEY,
      work: { kind: 'gradientNoise', spec, noise: { batchSizes: [1, 20, 'all'] } },
    })
    expect(PlannedPart.safeParse(first).success).toBe(true)
  })

  it('scales the rate in proportion, that of all photos once they are counted', () => {
    const scaled = settings({ scaling: 'linear' })
    expect(planned(scaled)).toEqual([
      ['1/1', 1, 0.001, 1],
      ['2/1', 20, 0.02, 1],
    ])
    expect(planned(scaled, [over('2/1')])).toEqual(planned(scaled, [over('1/1')]))
    expect(planned(scaled, [over('2/1')])[2]).toEqual(['3/1', 'all', 0.06, 1])
  })

  it('leaves the rate of all photos as it is where nothing says how many these are', () => {
    expect(planned(settings({ scaling: 'linear', sizes: ['all'] }))).toEqual([
      ['1/1', 'all', 0.01, 1],
    ])
  })

  it('never asks for a rate that a run refuses', () => {
    const steep = { ...spec, schedule: { ...spec.schedule, learningRate: 5 } }
    expect(planned(settings({ spec: steep, scaling: 'linear', sizes: [500] }))[0]?.[2]).toBe(10)
  })

  it('refuses a size twice, and scaling from a size that is no number', () => {
    const read = (change: object) =>
      BatchSizesSettings.safeParse({ kind: 'batchSizes', spec, sizes: [1], ...change }).success
    expect(read({})).toBe(true)
    expect(read({ sizes: [1, 1] })).toBe(false)
    expect(read({ spec: { ...spec, batchSize: 'all' }, scaling: 'linear' })).toBe(false)
    expect(read({ spec: { ...spec, batchSize: 'all' } })).toBe(true)
  })
})
