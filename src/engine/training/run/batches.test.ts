import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RunSpec } from '#shared/domain/run-spec.ts'
import type { SplitPhotos } from '../photos/photo-source.ts'
import { SMALL_SPEC } from '../testing/training-job.ts'
import { type BatchOptions, cutEpoch, epochBatches, type PreparedSteps } from './batches.ts'
import { epochOrder } from './epoch-order.ts'

const sizes = fc.record({
  photos: fc.integer({ min: 1, max: 300 }),
  batchSize: fc.integer({ min: 1, max: 40 }),
  blockSteps: fc.integer({ min: 1, max: 12 }),
})

/** Photos whose label is their place, which tells them apart. */
function splitOf(
  count: number,
  read: (indices: Uint32Array) => void = () => undefined,
): SplitPhotos {
  return {
    count,
    labels: Uint16Array.from({ length: count }, (_, index) => index),
    batch: async (indices) => {
      read(indices)
      return { rows: Int32Array.from(indices) }
    },
  }
}

interface Sizes {
  readonly photos: number
  readonly batchSize: number
  readonly blockSteps: number
}

function optionsOf({ photos, batchSize, blockSteps }: Sizes): BatchOptions {
  const stepsPerEpoch = Math.ceil(photos / batchSize)
  return {
    spec: RunSpec.parse({
      ...SMALL_SPEC,
      schedule: { kind: 'exponential', learningRate: 0.1, factor: 0.5 },
      batchSize,
    }),
    photos: splitOf(photos),
    batchSize,
    blockSteps,
    labelWeights: [],
    schedule: { stepsPerEpoch, totalSteps: 5 * stepsPerEpoch, validationLosses: [] },
  }
}

async function gather(options: BatchOptions, fromStep = 0): Promise<readonly PreparedSteps[]> {
  const epoch = 3
  const stepsBefore = (epoch - 1) * options.schedule.stepsPerEpoch
  const batches: PreparedSteps[] = []
  for await (const batch of epochBatches({ epoch, fromStep, stepsBefore }, options)) {
    batches.push(batch)
  }
  return batches
}

describe('an epoch', () => {
  it('is cut into blocks first, then into single steps, the last perhaps smaller', () => {
    fc.assert(
      fc.property(sizes, ({ photos, batchSize, blockSteps }) => {
        const cuts = [...cutEpoch(photos, batchSize, blockSteps)]
        const steps = Math.ceil(photos / batchSize)
        expect(
          cuts.flatMap((cut) => Array.from({ length: cut.steps }, (_, k) => cut.firstStep + k)),
        ).toEqual(Array.from({ length: steps }, (_, step) => step))
        const lengths = cuts.map((cut) => cut.steps)
        const blocks = Math.floor(Math.floor(photos / batchSize) / blockSteps)
        expect(lengths).toEqual([
          ...Array<number>(blocks).fill(blockSteps),
          ...Array<number>(steps - blocks * blockSteps).fill(1),
        ])
      }),
    )
  })

  it('visits every photo exactly once, in the order of the seed', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async (some) => {
        const options = optionsOf(some)
        const batches = await gather(options)
        const labels = batches.flatMap((batch) => [...batch.labels])
        expect(labels).toEqual([...epochOrder(some.photos, options.spec.seed, 3)])
        const rows = batches.flatMap(({ photos }) => ('rows' in photos ? [...photos.rows] : []))
        expect(rows).toEqual(labels)
        expect(batches.flatMap((batch) => batch.sizes).reduce((a, b) => a + b)).toBe(some.photos)
      }),
      { numRuns: 40 },
    )
  })

  it('gives each step its number, rate, seed and photos', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async (some) => {
        const options = optionsOf(some)
        const { stepsPerEpoch } = options.schedule
        const batches = await gather(options)
        const steps = batches.flatMap((batch) => batch.steps)
        expect(steps.map(({ step }) => step)).toEqual(
          Array.from({ length: stepsPerEpoch }, (_, k) => 2 * stepsPerEpoch + k),
        )
        for (const { step, learningRate, seed } of steps) {
          expect(seed).toEqual([options.spec.seed, step])
          expect(learningRate).toBeCloseTo(0.1 * 0.5 ** (step / stepsPerEpoch), 12)
        }
        for (const batch of batches) {
          expect(batch.sizes).toHaveLength(batch.steps.length)
          expect(batch.sizes.reduce((a, b) => a + b)).toBe(batch.labels.length)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('goes on after any block exactly as it would have', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async (some) => {
        const options = optionsOf(some)
        const whole = await gather(options)
        const cuts = [...cutEpoch(some.photos, some.batchSize, some.blockSteps)]
        for (const [made, cut] of cuts.entries()) {
          expect(await gather(options, cut.firstStep)).toStrictEqual(whole.slice(made))
        }
        expect(await gather(options, options.schedule.stepsPerEpoch)).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})

describe('the shares of a step', () => {
  it('are one over its photos, also in the smaller last one', async () => {
    const batches = await gather(optionsOf({ photos: 10, batchSize: 4, blockSteps: 2 }))
    expect(batches.map(({ shares }) => [...shares])).toEqual([
      Array<number>(8).fill(0.25),
      [0.5, 0.5],
    ])
  })

  it('are larger where the label counts more', async () => {
    const options = {
      ...optionsOf({ photos: 4, batchSize: 4, blockSteps: 1 }),
      labelWeights: [1, 2, 0, 4],
    }
    const [batch] = await gather(options)
    expect([...(batch?.shares ?? [])]).toEqual(
      [...(batch?.labels ?? [])].map((i) => [0.25, 0.5, 0, 1][i]),
    )
  })
})

it('leaves the photos in their order when a step takes all of them', async () => {
  const options = optionsOf({ photos: 9, batchSize: 9, blockSteps: 1 })
  const all = { ...options, spec: { ...options.spec, batchSize: 'all' as const } }
  const [batch, ...others] = await gather(all)
  expect([...(batch?.labels ?? [])]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  expect(others).toEqual([])
})

describe('photos are read', () => {
  const options = (read: (indices: Uint32Array) => void): BatchOptions => ({
    ...optionsOf({ photos: 6, batchSize: 2, blockSteps: 1 }),
    photos: splitOf(6, read),
  })
  const place = { epoch: 1, fromStep: 0, stepsBefore: 0 }

  it('one batch ahead of the step that needs them, and no further', async () => {
    let reads = 0
    const batches = epochBatches(
      place,
      options(() => reads++),
    )
    const seen: number[] = []
    for await (const _batch of batches) seen.push(reads)
    expect(seen).toEqual([2, 3, 3])
  })

  it('and an error comes when its batch is due, not before', async () => {
    let reads = 0
    const batches = epochBatches(
      place,
      options(() => {
        if (++reads === 2) throw new Error('the disk is gone')
      }),
    )
    expect((await batches.next()).done).toBe(false)
    await expect(batches.next()).rejects.toThrow('the disk is gone')
  })

  it('and an error of a batch that nobody wants any more is nobody’s', async () => {
    let reads = 0
    const batches = epochBatches(
      place,
      options(() => {
        if (++reads === 2) throw new Error('the disk is gone')
      }),
    )
    await batches.next()
    // Vitest fails a run in which a rejection was not handled.
    await expect(batches.return(undefined)).resolves.toMatchObject({ done: true })
  })
})
