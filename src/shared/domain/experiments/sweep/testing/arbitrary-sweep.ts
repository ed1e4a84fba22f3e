import fc from 'fast-check'
import { RunSpec } from '../../../run-spec.ts'
import type { SweepAxis } from '../sweep-axis.ts'
import { SweepSettings } from '../sweep.ts'

const dense = RunSpec.parse({
  input: { imageSize: 8, colour: 'rgb' },
  model: { kind: 'dense', hidden: [8, 4] },
  loss: 'crossEntropy',
  optimizer: { kind: 'adam' },
  schedule: { kind: 'triangular', learningRate: 0.01, lowest: 0.001 },
  batchSize: 8,
  epochs: 27,
  validationShare: 0.2,
  seed: 1,
})
const convolutional = RunSpec.parse({
  ...dense,
  model: {
    kind: 'convolutional',
    blocks: [{ filters: 4, batchNormalisation: true }, { filters: 8 }],
  },
})

const some = <T>(...values: readonly T[]) => fc.subarray([...values], { minLength: 1 })

/** Of the learning rates some are below the lowest of the schedule, which contradicts it. */
const axes = fc
  .record({
    learningRate: fc.oneof(
      some(0.0001, 0.001, 0.01, 0.1),
      fc.constant({ from: 0.0005, to: 0.5, scale: 'logarithmic', points: 4 } as const),
    ),
    batchSize: fc.oneof(
      some<number | 'all'>(1, 8, 'all'),
      fc.constant({ from: 1, to: 40, scale: 'linear', points: 3 } as const),
    ),
    optimizer: some({ kind: 'sgd' }, { kind: 'momentum', momentum: 0.5 }, { kind: 'genetic' }),
    hiddenLayers: some(0, 1, 2),
    hiddenUnits: some(2, 16),
    dropout: fc.constant({ from: 0, to: 0.5, scale: 'linear', points: 2 } as const),
    activation: some('relu', 'tanh'),
    augmentation: fc.constant([false, true]),
  })
  .chain((values) =>
    some(...Object.entries(values).map(([setting, value]) => ({ setting, values: value }))),
  )

/** Sweeps of some settings each; some of their combinations contradict each other. */
export const arbitrarySweep = fc
  .record({
    spec: fc.constantFrom(dense, convolutional),
    axes: axes.map((all) => all.slice(0, 3) as unknown as readonly SweepAxis[]),
    search: fc.oneof(
      fc.constant({ kind: 'grid' } as const),
      fc.record({
        kind: fc.constant('random' as const),
        runs: fc.integer({ min: 1, max: 20 }),
        seed: fc.nat(1000),
      }),
      fc.record({
        kind: fc.constant('halving' as const),
        runs: fc.integer({ min: 1, max: 30 }),
        eta: fc.integer({ min: 2, max: 4 }),
        firstEpochs: fc.integer({ min: 1, max: 6 }),
        seed: fc.nat(1000),
      }),
    ),
    budget: fc.oneof(
      fc.constant({}),
      fc.record({ runs: fc.integer({ min: 1, max: 20 }) }),
      fc.record({ seconds: fc.double({ min: 0.1, max: 60, noNaN: true }) }),
    ),
    seedsToConfirm: fc.nat(3),
    sideBySide: fc.integer({ min: 1, max: 3 }),
  })
  .map((settings) => SweepSettings.parse({ kind: 'sweep', ...settings }))
