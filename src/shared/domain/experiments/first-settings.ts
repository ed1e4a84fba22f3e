import { GradientCheckSettings } from '../gradient-check.ts'
import { OptimizerSpec } from '../optimizer-spec.ts'
import { RateRange } from '../rate-finding.ts'
import type { RunSpec } from '../run-spec.ts'
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
        ['Gradient descent', 'sgd', 0.05],
        ['Momentum', 'momentum', 0.01],
        ['Adam', 'adam', 0.001],
      ] as const
    ).map(([name, kind, learningRate]) => ({
      ...{ name, learningRate, batchSize: spec.batchSize },
      optimizer: OptimizerSpec.parse({ kind }),
    })),
    seeds: 1,
    sideBySide: 1,
  }),
  linearOrNot: (spec) => ({ kind: 'linearOrNot', spec, sideBySide: 1 }),
  width: (spec) => ({ kind: 'width', spec, widths: USUAL_WIDTHS, seeds: 1, sideBySide: 1 }),
  shuffledLabels: (spec) => ({ kind: 'shuffledLabels', spec, seeds: 1, sideBySide: 1 }),
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
