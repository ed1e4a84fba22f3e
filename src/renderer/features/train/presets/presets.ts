import { DEFAULT_RUN_SPEC, RunSpec } from '#shared/domain/run-spec.ts'

/** What stays the same whichever network is chosen, so that their results can be compared. */
const { loss, validationShare, seed } = DEFAULT_RUN_SPEC
const COMMON = { loss, validationShare, seed }

export const PRESETS = ['neuron', 'dense', 'convolutional'] as const
export type Preset = (typeof PRESETS)[number]

/** Whole settings to begin with, small and quick enough for a laptop and a few hundred photos. */
export const presetSpecs: Readonly<Record<Preset, RunSpec>> = {
  // Few numbers and plain descent: what is learned can be looked at, weight by weight.
  neuron: RunSpec.parse({
    ...COMMON,
    input: { imageSize: 32, colour: 'grey' },
    model: { kind: 'neuron' },
    optimizer: { kind: 'sgd' },
    schedule: { kind: 'constant', learningRate: 0.05 },
    batchSize: 16,
    epochs: 60,
  }),
  dense: DEFAULT_RUN_SPEC,
  // Mirrored photos are worth twice as many, and the widest network learns the slowest.
  convolutional: RunSpec.parse({
    ...COMMON,
    input: { imageSize: 64, colour: 'rgb' },
    model: {
      kind: 'convolutional',
      blocks: [{ filters: 16 }, { filters: 32 }, { filters: 64 }],
      hidden: [64],
      dropout: 0.3,
    },
    initialisation: 'he',
    optimizer: { kind: 'adam' },
    schedule: { kind: 'constant', learningRate: 0.001 },
    augmentation: { flipHorizontally: true },
    batchSize: 32,
    epochs: 40,
  }),
}
