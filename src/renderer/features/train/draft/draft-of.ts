import {
  type LearningRateSchedule,
  LearningRateSchedule as Schedules,
} from '#shared/domain/learning-rate-schedule.ts'
import {
  AdamSpec,
  AdamwSpec,
  GeneticSpec,
  MomentumSpec,
  NesterovSpec,
  RmspropSpec,
  SgdSpec,
} from '#shared/domain/optimizer-spec.ts'
import { DEFAULT_RUN_SPEC, type RunSpec } from '#shared/domain/run-spec.ts'
import type { Draft } from './draft.ts'
import { modelsOf } from './models-of.ts'

const [constant, step, exponential, cosineRestarts, triangular, oneCycle, reduceOnPlateau] =
  Schedules.options

/** What the form begins with where something is switched on that the defaults leave off. */
const FIRST_BATCH_SIZE = 16
const FIRST_CLIPPING_LIMIT = 1
const FIRST_PATIENCE = 10

/** Whether the form has fields for all of a spec; the command line offers more. */
export const isOffered = ({ model, classWeights }: RunSpec): boolean =>
  model.kind !== 'layers' && typeof classWeights === 'string'

/**
 * The form's fields, filled with a spec; kinds that it does not use stand at their defaults.
 * @throws RangeError for what only the command line offers: layers spelled out, a factor for each label
 */
export function draftOf(spec: RunSpec): Draft {
  const { learningRate, warmUpEpochs, kind: schedule } = spec.schedule
  if (typeof spec.classWeights !== 'string') {
    throw new RangeError('The form has no fields for a factor for each label.')
  }
  if (spec.model.kind === 'layers') {
    throw new RangeError('The form has no fields for layers that are spelled out.')
  }
  return {
    input: spec.input,
    augmentation: spec.augmentation,
    model: spec.model.kind,
    models: modelsOf(spec.model),
    initialisation: spec.initialisation,
    loss: spec.loss,
    classWeights: spec.classWeights,
    labelSmoothing: spec.labelSmoothing,
    weightDecay: spec.weightDecay,
    optimizer: spec.optimizer.kind,
    optimizers: { ...OPTIMIZERS, [spec.optimizer.kind]: spec.optimizer },
    clipping: spec.gradientClipping ?? { by: 'none', limit: FIRST_CLIPPING_LIMIT },
    learningRate,
    warmUpEpochs,
    schedule,
    schedules: { ...SCHEDULES, [schedule]: ownSettings(spec.schedule) },
    batchSize: spec.batchSize === 'all' ? FIRST_BATCH_SIZE : spec.batchSize,
    wholeBatch: spec.batchSize === 'all',
    epochs: spec.epochs,
    earlyStopping: {
      patienceEpochs: FIRST_PATIENCE,
      minimumImprovement: 0,
      ...spec.earlyStopping,
      on: spec.earlyStopping !== null,
    },
    keepBest: spec.keepBest,
    trainingLabels: spec.trainingLabels,
    validationShare: spec.validationShare,
    seed: spec.seed,
  }
}

const OPTIMIZERS: Draft['optimizers'] = {
  sgd: SgdSpec.parse({ kind: 'sgd' }),
  momentum: MomentumSpec.parse({ kind: 'momentum' }),
  nesterov: NesterovSpec.parse({ kind: 'nesterov' }),
  rmsprop: RmspropSpec.parse({ kind: 'rmsprop' }),
  adam: AdamSpec.parse({ kind: 'adam' }),
  adamw: AdamwSpec.parse({ kind: 'adamw' }),
  genetic: GeneticSpec.parse({ kind: 'genetic' }),
}

/** A schedule without what all of them share. */
function ownSettings<Schedule extends LearningRateSchedule>(schedule: Schedule) {
  const { learningRate: _learningRate, warmUpEpochs: _warmUpEpochs, ...own } = schedule
  return own
}

const SCHEDULES: Draft['schedules'] = {
  constant: ownSettings(constant.parse({ kind: 'constant', learningRate: 1 })),
  step: ownSettings(step.parse({ kind: 'step', learningRate: 1 })),
  exponential: ownSettings(exponential.parse({ kind: 'exponential', learningRate: 1 })),
  cosineRestarts: ownSettings(cosineRestarts.parse({ kind: 'cosineRestarts', learningRate: 1 })),
  triangular: ownSettings(triangular.parse({ kind: 'triangular', learningRate: 1 })),
  oneCycle: ownSettings(oneCycle.parse({ kind: 'oneCycle', learningRate: 1 })),
  reduceOnPlateau: ownSettings(reduceOnPlateau.parse({ kind: 'reduceOnPlateau', learningRate: 1 })),
}

/** The form as the defaults fill it. */
export const DEFAULT_DRAFT: Draft = draftOf(DEFAULT_RUN_SPEC)
