import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { Measurement } from '#shared/domain/measurement.ts'
import { countWeights, networkOf } from '#shared/domain/network.ts'
import { slotsOf } from '#shared/domain/run-estimate/slots-of.ts'
import { OptimizerSpec } from '#shared/domain/optimizer-spec.ts'
import { RunSpec } from '#shared/domain/run-spec.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { optimizerOf } from '../optimizers/optimizer-of.ts'
import { SMALL_SPEC } from '../testing/training-job.ts'
import '../testing/run-job.ts'
import { costThrough } from './measure-steps.ts'
import { measure } from './measure.ts'
import { usual } from './usual-seconds.ts'
import { shrink } from './shrink.ts'

const specOf = (change: Partial<z.input<typeof RunSpec>>) =>
  RunSpec.parse({ ...SMALL_SPEC, ...change })
const measureSmall = async (change: Partial<z.input<typeof RunSpec>>, streamed = false) =>
  measure(
    specOf(change),
    2,
    { train: 60, validation: 20, streamed, folder: await tempFolder() },
    new AbortController().signal,
  )

describe('measuring', () => {
  it.each([
    ['in blocks', {}, { block: { steps: 7 } }],
    ['photo by photo', { batchSize: 1 }, { block: { steps: 30 }, step: { perPhoto: 0 } }],
    ['all photos at once', { batchSize: 'all' }, { block: null }],
    ['a genetic algorithm', { optimizer: { kind: 'genetic', population: 6 } }, { block: null }],
    [
      'convolutions, changed photos',
      {
        model: { kind: 'convolutional', blocks: [{ filters: 3, batchNormalisation: true }] },
        augmentation: { flipHorizontally: true },
      },
      {},
    ],
  ] as const)('times %s', async (_what, change, expected) => {
    const measured = await measureSmall(change)
    expect(Measurement.parse(measured)).toEqual(measured)
    expect(measured).toMatchObject(expected)
    expect(measured.begin).toBeGreaterThan(0)
    expect(measured.step.fixed + measured.step.perPhoto).toBeGreaterThan(0)
    expect(measured.judge.fixed + measured.judge.perPhoto).toBeGreaterThan(0)
    expect(measured.resident).toBeGreaterThan(1e8)
  })

  it('lets batches bring their own pixels', async () => {
    expect(await measureSmall({}, true)).toMatchObject({ block: { steps: 7 } })
  })

  it('is given up where nobody waits for it any more', async () => {
    const order = { train: 60, validation: 20, streamed: false, folder: await tempFolder() }
    await expect(measure(specOf({}), 2, order, AbortSignal.abort())).rejects.toMatchObject({
      code: 'CANCELLED',
    })
  })
})

describe('what is measured in place of a network', () => {
  it('is itself where a step is quick', () => {
    const spec = specOf({})
    expect(shrink(spec, 2, 60)).toMatchObject({
      ...{ spec, batchSize: 8, times: 1, generations: 1, isPart: false },
    })
  })

  it('has smaller batches, and smaller photos, where a step is slow', () => {
    const spec = specOf({
      input: { imageSize: 256, colour: 'rgb' },
      model: { kind: 'convolutional', blocks: [{ filters: 512 }, { filters: 512 }] },
      batchSize: 64,
    })
    const { batchSize, times, isPart, network, spec: small } = shrink(spec, 2, 1000)
    expect(isPart).toBe(true)
    expect(batchSize).toBeLessThan(8)
    expect(small.input.imageSize).toBeLessThan(256)
    expect(times).toBeCloseTo((256 / small.input.imageSize) ** 2, 1)
    expect(countWeights(network)).toBe(countWeights(networkOf(spec, 2)))
  })

  it('has fewer individuals where they are large', () => {
    const spec = specOf({
      input: { imageSize: 128, colour: 'rgb' },
      model: { kind: 'dense', hidden: [16] },
      optimizer: { kind: 'genetic', population: 64, elite: 16 },
    })
    const { spec: small, generations } = shrink(spec, 2, 60)
    expect(small.optimizer).toMatchObject({ population: 5, elite: 1 })
    expect(generations).toBe(64 / 5)
  })
})

it('takes what is usual from the middle half, of few from all', () => {
  expect(usual([3, 1, 2])).toBe(2)
  expect(usual([1, 1, 1, 2, 2, 2, 90, 0])).toBe(1.5)
})

describe('the cost through two points', () => {
  it('is a line', () => {
    const { fixed, perPhoto } = costThrough([8, 1], [4, 0.75])
    expect([fixed, perPhoto]).toEqual([0.5, 0.0625])
  })

  it.each([
    ['half of it took longer', [8, 1], [4, 1.2], [1, 0]],
    ['half of it took next to nothing', [8, 1], [4, 0.1], [0, 0.125]],
    ['there is only one', [8, 1], undefined, [1, 0]],
  ] as const)('is never negative: %s', (_what, point, less, expected) => {
    const { fixed, perPhoto } = costThrough(point, less)
    expect([fixed, perPhoto]).toEqual(expected)
  })
})

it.each(['sgd', 'momentum', 'nesterov', 'rmsprop', 'adam', 'adamw'] as const)(
  'an estimate knows what %s remembers',
  (kind) => {
    const spec = OptimizerSpec.parse({ kind })
    if (spec.kind === 'genetic') throw new Error('That one follows no gradient.')
    expect(slotsOf(spec)).toBe(optimizerOf(spec).slots.length)
  },
)
