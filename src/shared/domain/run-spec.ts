import { z } from 'zod'
import { Augmentation, NO_AUGMENTATION } from './augmentation.ts'
import { EarlyStopping } from './early-stopping.ts'
import { Initialisation } from './initialisation.ts'
import { InputSpec } from './input-spec.ts'
import { LearningRateSchedule } from './learning-rate-schedule.ts'
import { ClassWeights, LossFunction } from './loss-function.ts'
import { ModelSpec } from './model-spec.ts'
import { findContradictions } from './contradictions.ts'
import { GradientClipping, OptimizerSpec } from './optimizer-spec.ts'

export const MAX_BATCH_SIZE = 65_536
export const MAX_EPOCHS = 10_000

/** Photos per step; the last batch of an epoch may be smaller. `all` is full-batch. */
export const BatchSize = z.union([z.literal('all'), z.int().min(1).max(MAX_BATCH_SIZE)])

/** Every field of a RunSpec, each within its own bounds. */
const fields = z.object({
  input: InputSpec,
  model: ModelSpec,
  initialisation: Initialisation.default('glorot'),
  loss: LossFunction,
  classWeights: ClassWeights.default('none'),
  /** Share of each wanted answer that is spread over all labels (Szegedy et al., 2016). */
  labelSmoothing: z.number().min(0).max(0.5).default(0),
  /** L2 penalty: half of this times the sum of squared weights, biases left out, is added to the loss. */
  weightDecay: z.number().min(0).max(1).default(0),
  optimizer: OptimizerSpec,
  gradientClipping: GradientClipping.nullable().default(null),
  schedule: LearningRateSchedule,
  batchSize: BatchSize,
  epochs: z.int().min(1).max(MAX_EPOCHS),
  augmentation: Augmentation.default(NO_AUGMENTATION),
  earlyStopping: EarlyStopping.nullable().default(null),
  /** The run ends with the weights of its lowest validation loss instead of its last ones. */
  keepBest: z.boolean().default(true),
  /**
   * What training photos are learned under: their own labels, or these dealt out anew among them by
   * the seed, as a control that nothing can be learned from. Photos are judged by their own ones.
   */
  trainingLabels: z.enum(['true', 'shuffled']).default('true'),
  /** Part of each label's photos that is kept out of training to judge it. */
  validationShare: z.number().min(0.05).max(0.5),
  /** Seeds the initial weights, the split, the order of photos, dropout, augmentation and shuffled labels. */
  seed: z.int().min(0).max(2_147_483_647),
})

/** Everything that decides what a run computes. Same spec, same photos: the same numbers. */
export const RunSpec = fields.readonly().superRefine((spec, context) => {
  for (const { path, message } of findContradictions(spec)) {
    context.addIssue({ code: 'custom', path: [...path], message })
  }
})
export type RunSpec = z.infer<typeof RunSpec>

/** Photos in each step, of `photos` to train on. */
export const batchSizeOf = ({ batchSize }: Pick<RunSpec, 'batchSize'>, photos: number): number =>
  batchSize === 'all' ? photos : Math.min(batchSize, photos)

/** What a newcomer gets: small, quick, and usually better than guessing. */
export const DEFAULT_RUN_SPEC: RunSpec = RunSpec.parse({
  input: { imageSize: 64, colour: 'rgb' },
  model: { kind: 'dense', hidden: [64, 32] },
  loss: 'crossEntropy',
  optimizer: { kind: 'adam' },
  schedule: { kind: 'constant', learningRate: 0.0005 },
  batchSize: 16,
  epochs: 30,
  validationShare: 0.2,
  seed: 1,
})
