import type { Augmentation } from '../domain/augmentation.ts'
import type { LearningRateSchedule } from '../domain/learning-rate-schedule.ts'
import type { OptimizerSpec } from '../domain/optimizer-spec.ts'
import type { SettingName } from './setting-names.ts'

/** What a number is called, and the field that holds it. */
type Own<Field> = readonly (readonly [SettingName, Field])[]

type OwnByKind<Union extends { readonly kind: string }, Shared extends string> = {
  readonly [Kind in Union['kind']]: Own<
    Exclude<keyof Extract<Union, { readonly kind: Kind }>, Shared>
  >
}

/** The numbers that each kind of optimizer has of its own. */
export const optimizerSettings = {
  sgd: [],
  momentum: [['momentum', 'momentum']],
  nesterov: [['momentum', 'momentum']],
  rmsprop: [
    ['rho', 'rho'],
    ['epsilon', 'epsilon'],
  ],
  adam: [
    ['beta1', 'beta1'],
    ['beta2', 'beta2'],
    ['epsilon', 'epsilon'],
  ],
  adamw: [
    ['beta1', 'beta1'],
    ['beta2', 'beta2'],
    ['epsilon', 'epsilon'],
    ['decoupledDecay', 'weightDecay'],
  ],
  genetic: [
    ['population', 'population'],
    ['elite', 'elite'],
    ['tournament', 'tournament'],
    ['crossoverRate', 'crossoverRate'],
    ['mutationRate', 'mutationRate'],
    ['mutationScale', 'mutationScale'],
  ],
} as const satisfies OwnByKind<OptimizerSpec, 'kind'>

/** The numbers that each kind of schedule has of its own. */
export const scheduleSettings = {
  constant: [],
  step: [
    ['everyEpochs', 'everyEpochs'],
    ['stepFactor', 'factor'],
  ],
  exponential: [['exponentialFactor', 'factor']],
  cosineRestarts: [
    ['lowest', 'lowest'],
    ['cycleEpochs', 'cycleEpochs'],
    ['cycleFactor', 'cycleFactor'],
  ],
  triangular: [
    ['lowest', 'lowest'],
    ['cycleEpochs', 'cycleEpochs'],
  ],
  oneCycle: [
    ['riseShare', 'riseShare'],
    ['startDivisor', 'startDivisor'],
    ['endDivisor', 'endDivisor'],
  ],
  reduceOnPlateau: [
    ['plateauFactor', 'factor'],
    ['plateauPatience', 'patienceEpochs'],
    ['lowest', 'lowest'],
  ],
} as const satisfies OwnByKind<LearningRateSchedule, 'kind' | 'learningRate' | 'warmUpEpochs'>

/** What augmentation switches on or off. */
export const augmentationSwitches = ['flipHorizontally', 'flipVertically'] as const

/** What augmentation does by an amount. */
export const augmentationAmounts = [
  ['shift', 'shift'],
  ['rotate', 'rotate'],
  ['zoom', 'zoom'],
  ['brightness', 'brightness'],
  ['contrast', 'contrast'],
  ['saturation', 'colour'],
  ['erase', 'erase'],
] as const satisfies Own<keyof Augmentation>
