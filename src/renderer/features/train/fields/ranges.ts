import { Augmentation } from '#shared/domain/augmentation.ts'
import { EarlyStopping } from '#shared/domain/early-stopping.ts'
import { InputSpec } from '#shared/domain/input-spec.ts'
import { DropoutRate, Filters, KernelSize, Units } from '#shared/domain/layer-spec.ts'
import { LearningRate, LearningRateSchedule } from '#shared/domain/learning-rate-schedule.ts'
import {
  AdamwSpec,
  GeneticSpec,
  GradientClipping,
  MomentumSpec,
  RmspropSpec,
} from '#shared/domain/optimizer-spec.ts'
import { BatchSize, RunSpec } from '#shared/domain/run-spec.ts'
import type { NumberRules } from '#renderer/ui/index.ts'
import { rulesOf } from './number-rules.ts'

const run = RunSpec.unwrap().shape
const augmentation = Augmentation.unwrap().shape
const adamw = AdamwSpec.unwrap().shape
const genetic = GeneticSpec.unwrap().shape
const stopping = EarlyStopping.unwrap().shape
const [constant, step, exponential, cosine, triangular, oneCycle, plateau] =
  LearningRateSchedule.options

/** What each number in the form has to be: what RunSpec's schemas say. */
export const ranges = {
  imageSize: rulesOf(InputSpec.unwrap().shape.imageSize),
  validationShare: rulesOf(run.validationShare),

  shift: rulesOf(augmentation.shift),
  rotate: rulesOf(augmentation.rotate),
  zoom: rulesOf(augmentation.zoom),
  brightness: rulesOf(augmentation.brightness),
  contrast: rulesOf(augmentation.contrast),
  saturation: rulesOf(augmentation.colour),
  erase: rulesOf(augmentation.erase),

  units: rulesOf(Units),
  dropout: rulesOf(DropoutRate),
  filters: rulesOf(Filters),
  kernelSize: rulesOf(KernelSize),

  learningRate: rulesOf(LearningRate),
  batchSize: rulesOf(BatchSize.options[1]),
  epochs: rulesOf(run.epochs),
  seed: rulesOf(run.seed),

  momentum: rulesOf(MomentumSpec.unwrap().shape.momentum),
  rho: rulesOf(RmspropSpec.unwrap().shape.rho),
  beta1: rulesOf(adamw.beta1),
  beta2: rulesOf(adamw.beta2),
  epsilon: rulesOf(adamw.epsilon),
  decoupledDecay: rulesOf(adamw.weightDecay),
  population: rulesOf(genetic.population),
  elite: rulesOf(genetic.elite),
  tournament: rulesOf(genetic.tournament),
  crossoverRate: rulesOf(genetic.crossoverRate),
  mutationRate: rulesOf(genetic.mutationRate),
  mutationScale: rulesOf(genetic.mutationScale),

  warmUpEpochs: rulesOf(constant.unwrap().shape.warmUpEpochs),
  everyEpochs: rulesOf(step.unwrap().shape.everyEpochs),
  stepFactor: rulesOf(step.unwrap().shape.factor),
  exponentialFactor: rulesOf(exponential.unwrap().shape.factor),
  lowest: rulesOf(triangular.unwrap().shape.lowest),
  cycleEpochs: rulesOf(cosine.unwrap().shape.cycleEpochs),
  cycleFactor: rulesOf(cosine.unwrap().shape.cycleFactor),
  riseShare: rulesOf(oneCycle.unwrap().shape.riseShare),
  startDivisor: rulesOf(oneCycle.unwrap().shape.startDivisor),
  endDivisor: rulesOf(oneCycle.unwrap().shape.endDivisor),
  plateauFactor: rulesOf(plateau.unwrap().shape.factor),
  plateauPatience: rulesOf(plateau.unwrap().shape.patienceEpochs),

  clippingLimit: rulesOf(GradientClipping.unwrap().shape.limit),
  labelSmoothing: rulesOf(run.labelSmoothing),
  weightDecay: rulesOf(run.weightDecay),

  stopPatience: rulesOf(stopping.patienceEpochs),
  minimumImprovement: rulesOf(stopping.minimumImprovement),
} satisfies Readonly<Record<string, NumberRules>>
export type NumberName = keyof typeof ranges
