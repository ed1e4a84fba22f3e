import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Measurement } from '../measurement.ts'
import { GeneticSpec } from '../optimizer-spec.ts'
import { DEFAULT_RUN_SPEC, RunSpec } from '../run-spec.ts'
import { diskOfRun } from './disk-of-run.ts'
import { memoryOfRun, trainerBytes } from './memory-of-run.ts'
import { timeOfRun } from './time-of-run.ts'

const seconds = fc.double({ min: 0, max: 10, noNaN: true })
const cost = fc.record({ fixed: seconds, perPhoto: seconds })
const measurements: fc.Arbitrary<Measurement> = fc.record({
  begin: seconds,
  block: fc.option(fc.record({ steps: fc.integer({ min: 2, max: 32 }), seconds })),
  step: cost,
  judge: cost,
  judgedAtOnce: fc.integer({ min: 1, max: 256 }),
  copy: seconds,
  save: fc.record({ fixed: seconds, perByte: fc.double({ min: 0, max: 1e-6, noNaN: true }) }),
  resident: fc.constant(430_000_000),
})
const specs: fc.Arbitrary<RunSpec> = fc
  .record({
    imageSize: fc.integer({ min: 8, max: 64 }),
    batchSize: fc.oneof(fc.constant('all' as const), fc.integer({ min: 1, max: 64 })),
    epochs: fc.integer({ min: 1, max: 100 }),
    optimizer: fc.constantFrom(
      { kind: 'sgd' as const },
      { kind: 'adam' as const },
      { kind: 'genetic' as const },
    ),
    keepBest: fc.boolean(),
  })
  .map(({ imageSize, ...rest }) =>
    RunSpec.parse({ ...DEFAULT_RUN_SPEC, ...rest, input: { imageSize, colour: 'rgb' } }),
  )
const photos = fc.record({
  train: fc.integer({ min: 1, max: 2000 }),
  validation: fc.integer({ min: 1, max: 500 }),
})

const circumstances = { labels: 2, decoding: 1, measuredAt: '2026-01-02T03:04:05.678Z' }
const ground = { trainer: trainerBytes(430e6), available: 8e9, pixelBudget: 1e9 }
const sumOf = (parts: Readonly<Record<string, number>>) =>
  Object.values(parts).reduce((sum, part) => sum + part, 0)

describe('an estimate', () => {
  it('is the sum of its parts', () => {
    fc.assert(
      fc.property(specs, photos, measurements, (spec, some, measurement) => {
        const { time, due } = timeOfRun(spec, { ...circumstances, photos: some, measurement })
        expect(time.total).toBeCloseTo(sumOf(time.parts), 6)
        const { training, judging, saving } = time.parts
        expect(time.epoch * time.epochs).toBeCloseTo(training + judging + saving, 3)
        const memory = memoryOfRun(spec, 2, some, ground)
        expect(memory.bytes).toBe(sumOf(memory.parts))
        const disk = diskOfRun(spec, 2, { missing: some.train, due, available: 1e9 })
        expect(disk.bytes).toBe(sumOf(disk.parts))
      }),
    )
  })

  it('never falls with more epochs, nor in memory and disk with more photos', () => {
    fc.assert(
      fc.property(specs, photos, measurements, fc.nat(500), (spec, some, measurement, more) => {
        const all = { ...circumstances, photos: some, measurement }
        const longer = { ...spec, epochs: spec.epochs + more }
        expect(timeOfRun(longer, all).time.total).toBeGreaterThanOrEqual(
          timeOfRun(spec, all).time.total,
        )
        const larger = { ...some, validation: some.validation + more }
        expect(memoryOfRun(spec, 2, larger, ground).bytes).toBeGreaterThanOrEqual(
          memoryOfRun(spec, 2, some, ground).bytes,
        )
        const disk = (missing: number) =>
          diskOfRun(spec, 2, { missing, due: 1, available: 1e9 }).bytes
        expect(disk(some.train + more)).toBeGreaterThanOrEqual(disk(some.train))
      }),
    )
  })

  it('takes no less time for more photos, where steps are made one by one', () => {
    fc.assert(
      fc.property(specs, photos, measurements, fc.nat(500), (spec, some, measured, more) => {
        // A block saves time, so that the photo which completes one may make an epoch shorter.
        const measurement = { ...measured, block: null }
        const timeFor = (train: number) =>
          timeOfRun(spec, { ...circumstances, photos: { ...some, train }, measurement }).time.total
        expect(timeFor(some.train + more)).toBeGreaterThanOrEqual(timeFor(some.train) - 1e-6)
      }),
    )
  })
})

describe('the time', () => {
  const measurement: Measurement = {
    begin: 1,
    block: { steps: 4, seconds: 2 },
    step: { fixed: 0.5, perPhoto: 0.25 },
    judge: { fixed: 1, perPhoto: 0 },
    judgedAtOnce: 10,
    copy: 0,
    save: { fixed: 0, perByte: 0 },
    resident: 430e6,
  }
  const timeOf = (train: number, validation: number) => {
    const spec: RunSpec = { ...DEFAULT_RUN_SPEC, batchSize: 4, epochs: 2 }
    return timeOfRun(spec, { ...circumstances, photos: { train, validation }, measurement }).time
  }

  it('counts blocks, single steps, and a smaller last one', () => {
    // 23 photos: a block of 16, a step of 4, one of 3.
    expect(timeOf(23, 1).parts.training).toBeCloseTo(2 * (2 + (0.5 + 1) + (0.5 + 0.75)), 9)
  })

  it('judges in batches: all photos before and after, the validation photos each epoch', () => {
    const { parts } = timeOf(23, 11)
    expect(parts.judging).toBe(2 * 2)
    expect(parts.begin).toBeCloseTo(1 + 3 + 2, 3)
    expect(parts.end).toBe(3 + 2)
    expect(parts.prepare).toBe(1)
  })
})

describe('the memory', () => {
  const memoryOf = (change: Partial<RunSpec>) =>
    memoryOfRun({ ...DEFAULT_RUN_SPEC, ...change }, 2, { train: 240, validation: 60 }, ground)

  it('grows with what the optimizer remembers', () => {
    const [sgd, adam, genetic] = [
      memoryOf({ optimizer: { kind: 'sgd' } }),
      memoryOf({}),
      memoryOf({ optimizer: GeneticSpec.parse({ kind: 'genetic' }) }),
    ]
    expect(adam.parts.network).toBe(2 * sgd.parts.network)
    expect(adam.parts.saving).toBeGreaterThan(sgd.parts.saving)
    expect(genetic.parts.saving).toBeGreaterThan(adam.parts.saving)
  })

  it('leaves photos that do not fit on the disk', () => {
    const few = { train: 240, validation: 60 }
    const bytes = 300 * 64 * 64 * 3
    const within = memoryOfRun(DEFAULT_RUN_SPEC, 2, few, { ...ground, pixelBudget: bytes })
    expect(within).toMatchObject({ pixels: 'memory', parts: { photos: 2 * bytes } })
    const beyond = memoryOfRun(DEFAULT_RUN_SPEC, 2, few, { ...ground, pixelBudget: bytes - 1 })
    expect(beyond).toMatchObject({ pixels: 'streamed', parts: { photos: 0 } })
  })
})

it('keeps as many checkpoints as fit, the first and the last always', () => {
  const disk = (imageSize: number, due: number | undefined) =>
    diskOfRun({ ...DEFAULT_RUN_SPEC, input: { imageSize, colour: 'rgb' } }, 2, {
      ...{ missing: 0, due, available: 1e12 },
    }).parts
  const { checkpoints: two, weights } = disk(64, 0)
  expect(two).toBe(weights * 6.5)
  expect(disk(64, 1).checkpoints).toBe(two + 4 * weights)
  expect(disk(64, 1000).checkpoints).toBe(two + 6 * 4 * weights)
  expect(disk(64, undefined)).toEqual(disk(64, 1000))
  const large = diskOfRun({ ...DEFAULT_RUN_SPEC, model: { ...DENSE, hidden: [4000] } }, 2, {
    missing: 0,
    due: 1000,
    available: 1e12,
  })
  expect(large.parts.checkpoints).toBe(large.parts.weights * 6.5)
})
const DENSE = { kind: 'dense', activation: 'relu', dropout: 0, output: 'auto' } as const
