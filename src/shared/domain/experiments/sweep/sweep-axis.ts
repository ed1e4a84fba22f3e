import { z } from 'zod'
import { Activation } from '../../activation.ts'
import { Initialisation } from '../../initialisation.ts'
import { Colour, InputSpec } from '../../input-spec.ts'
import { DropoutRate, Filters, KernelSize, Units } from '../../layer-spec.ts'
import { LearningRate } from '../../learning-rate-schedule.ts'
import { MAX_HIDDEN_LAYERS } from '../../model-spec.ts'
import { OptimizerSpec } from '../../optimizer-spec.ts'
import { BatchSize, MAX_EPOCHS } from '../../run-spec.ts'

/** Values that one setting may be tried with in a list or a grid. */
export const MAX_VALUES = 50

/** What each setting that can be varied may be, in the order in which settings are put into a spec. */
const VALUES = {
  colour: Colour,
  /** Pixels on each side. */
  imageSize: InputSpec.unwrap().shape.imageSize,
  /** All of augmentation: that of the spec or, where it has none, a common one. */
  augmentation: z.boolean(),
  /** Each as wide as the first one of the spec. */
  hiddenLayers: z.int().min(0).max(MAX_HIDDEN_LAYERS),
  /** Units of every hidden layer. */
  hiddenUnits: Units,
  /** Of the first block; those of the others keep their proportion to it. */
  filters: Filters,
  kernelSize: KernelSize,
  batchNormalisation: z.boolean(),
  activation: Activation,
  dropout: DropoutRate,
  initialisation: Initialisation,
  labelSmoothing: z.number().min(0).max(0.5),
  weightDecay: z.number().min(0).max(1),
  optimizer: OptimizerSpec,
  learningRate: LearningRate,
  batchSize: BatchSize,
  epochs: z.int().min(1).max(MAX_EPOCHS),
} as const

/** The settings that can be varied. Seed and split are not among them: all are judged alike. */
export type SweepSetting = keyof typeof VALUES
// Object.keys forgets which names the table has.
export const SWEEP_SETTINGS = Object.keys(VALUES) as readonly SweepSetting[]

/** Settings of which only whole numbers make sense. */
const WHOLE = [
  ...(['imageSize', 'hiddenLayers', 'hiddenUnits', 'filters', 'kernelSize', 'batchSize'] as const),
  'epochs',
] as const
const REAL = ['dropout', 'labelSmoothing', 'weightDecay', 'learningRate'] as const

/** The settings whose values are numbers, so that they may be given as a range. */
export const NUMBER_SETTINGS: readonly SweepSetting[] = [...WHOLE, ...REAL]
export const isWhole = (setting: SweepSetting): boolean =>
  WHOLE.some((candidate) => candidate === setting)

/** All numbers from one to another, evenly or by the same factor; `points` of them on a grid. */
export const SweepRange = z
  .object({
    from: z.number(),
    to: z.number(),
    scale: z.enum(['linear', 'logarithmic']).default('linear'),
    /** A grid's points; a search at random takes any number in between. */
    points: z.int().min(2).max(MAX_VALUES).default(5),
  })
  .readonly()
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'must be above from' })
  .refine(({ from, scale }) => scale === 'linear' || from > 0, {
    path: ['from'],
    message: 'must be above 0 on a logarithmic scale',
  })
export type SweepRange = z.infer<typeof SweepRange>

const choices = <S extends SweepSetting>(setting: S) =>
  z
    .object({
      setting: z.literal(setting),
      values: z.array(VALUES[setting]).min(1).max(MAX_VALUES).readonly(),
    })
    .readonly()

const numbers = <S extends SweepSetting>(setting: S) =>
  z
    .object({
      setting: z.literal(setting),
      values: z.union([
        z.array(VALUES[setting]).min(1).max(MAX_VALUES).readonly(),
        SweepRange.superRefine(({ from, to }, context) => {
          for (const [end, value] of Object.entries({ from, to })) {
            const [issue] = VALUES[setting].safeParse(value).error?.issues ?? []
            if (issue) context.addIssue({ code: 'custom', path: [end], message: issue.message })
          }
        }),
      ]),
    })
    .readonly()

/** A setting, and what is tried for it: a list, or a range of numbers. */
export const SweepAxis = z.discriminatedUnion('setting', [
  choices('colour'),
  numbers('imageSize'),
  choices('augmentation'),
  numbers('hiddenLayers'),
  numbers('hiddenUnits'),
  numbers('filters'),
  numbers('kernelSize'),
  choices('batchNormalisation'),
  choices('activation'),
  numbers('dropout'),
  choices('initialisation'),
  numbers('labelSmoothing'),
  numbers('weightDecay'),
  choices('optimizer'),
  numbers('learningRate'),
  numbers('batchSize'),
  numbers('epochs'),
])
export type SweepAxis = z.infer<typeof SweepAxis>

const assignment = <S extends SweepSetting>(setting: S) =>
  z.object({ setting: z.literal(setting), value: VALUES[setting] }).readonly()

/** A setting with one value. */
export const SweepAssignment = z.discriminatedUnion('setting', [
  assignment('colour'),
  assignment('imageSize'),
  assignment('augmentation'),
  assignment('hiddenLayers'),
  assignment('hiddenUnits'),
  assignment('filters'),
  assignment('kernelSize'),
  assignment('batchNormalisation'),
  assignment('activation'),
  assignment('dropout'),
  assignment('initialisation'),
  assignment('labelSmoothing'),
  assignment('weightDecay'),
  assignment('optimizer'),
  assignment('learningRate'),
  assignment('batchSize'),
  assignment('epochs'),
])
export type SweepAssignment = z.infer<typeof SweepAssignment>
export type SweepValue = SweepAssignment['value']
