import type { GradientClipping, OptimizerSpec } from './optimizer-spec.ts'
import type { InputSpec } from './input-spec.ts'
import type { LearningRateSchedule } from './learning-rate-schedule.ts'
import type { LossFunction } from './loss-function.ts'
import type { ModelSpec } from './model-spec.ts'
import { expandModel, LayerMisfit, networkOf } from './network.ts'

/** Two settings that are each right, but not together: the one to change, and why. */
export interface Contradiction {
  readonly path: readonly (string | number)[]
  readonly message: string
}

interface Settings {
  readonly input: InputSpec
  readonly model: ModelSpec
  readonly loss: LossFunction
  readonly optimizer: OptimizerSpec
  readonly gradientClipping: GradientClipping | null
  readonly schedule: LearningRateSchedule
}

export function findContradictions(settings: Settings): readonly Contradiction[] {
  return [
    ...outputAgainstLoss(settings),
    ...clippingWithoutGradient(settings),
    ...averagesWithoutGradient(settings),
    ...floorAboveCeiling(settings),
    ...layerMisfits(settings),
  ]
}

function* outputAgainstLoss({ model, loss }: Settings): Generator<Contradiction> {
  const [field, output] =
    model.kind === 'neuron' ? ['activation', model.activation] : ['output', model.output]
  if (loss === 'crossEntropy' && !['auto', 'sigmoid', 'softmax'].includes(output)) {
    yield {
      path: ['model', field],
      message: `cross-entropy needs probabilities, which ${output} does not give: use sigmoid or softmax, or mean squared error as the loss`,
    }
  }
}

function* clippingWithoutGradient(settings: Settings): Generator<Contradiction> {
  if (settings.gradientClipping && settings.optimizer.kind === 'genetic') {
    yield {
      path: ['gradientClipping'],
      message: 'the genetic algorithm has no gradient that could be clipped',
    }
  }
}

/** A genetic algorithm judges whole sets of weights and never learns the running averages. */
function* averagesWithoutGradient({ model, optimizer }: Settings): Generator<Contradiction> {
  if (optimizer.kind !== 'genetic') return
  const index = expandModel(model).findIndex(({ layer }) => layer === 'batchNormalisation')
  if (index < 0) return
  yield {
    path: model.kind === 'layers' ? ['model', 'layers', index] : ['model', 'blocks'],
    message:
      'batch normalisation learns its running averages from gradient steps, which the genetic algorithm does not make',
  }
}

function* floorAboveCeiling({ schedule }: Settings): Generator<Contradiction> {
  if ('lowest' in schedule && schedule.lowest > schedule.learningRate) {
    yield {
      path: ['schedule', 'lowest'],
      message: 'must not be above the learning rate',
    }
  }
}

/** Layers that cannot take what the one before gives. The number of labels does not matter for it. */
function* layerMisfits({ input, model }: Settings): Generator<Contradiction> {
  try {
    networkOf({ input, model }, 2)
  } catch (error) {
    if (!(error instanceof LayerMisfit)) throw error
    yield {
      path: model.kind === 'layers' ? ['model', 'layers', error.index] : ['model', 'blocks'],
      message: error.message,
    }
  }
}
