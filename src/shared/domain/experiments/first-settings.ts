import { GradientCheckSettings } from '../gradient-check.ts'
import { OptimizerSpec } from '../optimizer-spec.ts'
import { RateRange } from '../rate-finding.ts'
import type { RunSpec } from '../run-spec.ts'
import { firstRate, FIRST_SIZES, REFERENCE_BATCH } from './batch-sizes.ts'
import { USUAL_BATCH, usualRate } from './entrants/usual-rate.ts'
import { LossSurfaceSettings } from './loss-surface.ts'
import type { ExperimentKind, ExperimentSettings, SettingsOf } from './experiment.ts'
import { USUAL_WIDTHS } from './width.ts'

type First = { readonly [K in ExperimentKind]: (spec: RunSpec) => SettingsOf<K> }

/** What each kind of experiment tries unless it is told otherwise. */
const FIRST: First = {
  findRate: (spec) => ({
    ...{ kind: 'findRate', spec, range: RateRange.parse({}) },
    trainEpochs: 30,
  }),
  checkGradients: (spec) => ({
    ...{ kind: 'checkGradients', spec },
    ...GradientCheckSettings.parse({}),
  }),
  race: (spec) => ({
    kind: 'race',
    spec,
    entrants: (
      [
        ['Mini-batch descent', 'sgd'],
        ['Momentum', 'momentum'],
        ['Adam', 'adam'],
      ] as const
    ).map(([name, kind]) => ({
      ...{ name, batchSize: USUAL_BATCH },
      optimizer: OptimizerSpec.parse({ kind }),
      learningRate: usualRate(kind, USUAL_BATCH, spec.model),
    })),
    ...{ seeds: 1, equal: 'passes', sideBySide: 1 },
  }),
  batchSizes: (spec) => ({
    kind: 'batchSizes',
    spec: {
      ...spec,
      // With plain descent, size alone makes the difference.
      ...{ optimizer: { kind: 'sgd' }, batchSize: REFERENCE_BATCH },
      schedule: { kind: 'constant', learningRate: firstRate(spec.model), warmUpEpochs: 0 },
    },
    ...{ sizes: FIRST_SIZES, scaling: 'none', seeds: 1, sideBySide: 1 },
  }),
  linearOrNot: (spec) => ({ kind: 'linearOrNot', spec, sideBySide: 1 }),
  width: (spec) => ({ kind: 'width', spec, widths: USUAL_WIDTHS, seeds: 1, sideBySide: 1 }),
  shuffledLabels: (spec) => ({ kind: 'shuffledLabels', spec, seeds: 1, sideBySide: 1 }),
  lossSurface: () => LossSurfaceSettings.parse({ kind: 'lossSurface', runId: 1 }),
  sweep: (spec) => ({
    kind: 'sweep',
    spec,
    axes: [
      {
        setting: 'learningRate',
        values: { from: 0.0001, to: 0.01, scale: 'logarithmic', points: 3 },
      },
      { setting: 'batchSize', values: [16, 64] },
    ],
    search: { kind: 'grid' },
    budget: {},
    seedsToConfirm: 3,
    sideBySide: 1,
  }),
}

export const firstSettings = (kind: ExperimentKind, spec: RunSpec): ExperimentSettings =>
  FIRST[kind](spec)
