import type { Augmentation } from '#shared/domain/augmentation.ts'
import type { EarlyStopping } from '#shared/domain/early-stopping.ts'
import type { InputSpec } from '#shared/domain/input-spec.ts'
import type { LearningRateSchedule } from '#shared/domain/learning-rate-schedule.ts'
import type { ConvolutionalBlock, ModelSpec } from '#shared/domain/model-spec.ts'
import type { OptimizerSpec } from '#shared/domain/optimizer-spec.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import type { ClassWeightsRule, ClippingRule } from '#shared/words/spec-names.ts'

/** Fields while they are typed: null where what is typed is no number in range. */
type Typed<Fields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends number ? number | null : Fields[Name]
}
type Of<Union, Kind> = Extract<Union, { readonly kind: Kind }>
/** What each kind of something was set to last, so that looking at another kind loses nothing. */
type ByKind<Union extends { readonly kind: string }> = {
  readonly [Kind in Union['kind']]: Typed<Of<Union, Kind>>
}

/** Models with fields in the form; layers spelled out are for the command line. */
export type OfferedModel = Exclude<ModelSpec, { readonly kind: 'layers' }>
export type DraftModel = OfferedModel['kind']

/** A row of a list while it is edited; the key stays when rows before it go. */
interface Keyed {
  readonly key: number
}
export interface DraftLayer extends Keyed {
  readonly units: number | null
}
export type DraftBlock = Keyed & Typed<ConvolutionalBlock>

/** What fully connected layers are set to, wherever they stand. */
export type DraftHead<Kind extends 'dense' | 'convolutional'> = Omit<
  Typed<Of<ModelSpec, Kind>>,
  'kind' | 'hidden' | 'blocks'
> & { readonly hidden: readonly DraftLayer[] }

export interface DraftModels {
  readonly neuron: Omit<Of<ModelSpec, 'neuron'>, 'kind'>
  readonly dense: DraftHead<'dense'>
  readonly convolutional: DraftHead<'convolutional'> & { readonly blocks: readonly DraftBlock[] }
}

type OwnSchedule<Schedule> = Schedule extends unknown
  ? Omit<Schedule, 'learningRate' | 'warmUpEpochs'>
  : never

/** The settings as they are typed, in the units of RunSpec. */
export interface Draft extends Typed<
  Pick<RunSpec, 'epochs' | 'seed' | 'labelSmoothing' | 'weightDecay' | 'validationShare'>
> {
  readonly input: Typed<InputSpec>
  readonly augmentation: Typed<Augmentation>
  readonly model: DraftModel
  readonly models: DraftModels
  readonly initialisation: RunSpec['initialisation']
  readonly loss: RunSpec['loss']
  readonly classWeights: ClassWeightsRule
  readonly optimizer: OptimizerSpec['kind']
  readonly optimizers: ByKind<OptimizerSpec>
  readonly clipping: { readonly by: ClippingRule; readonly limit: number | null }
  readonly learningRate: number | null
  readonly warmUpEpochs: number | null
  readonly schedule: LearningRateSchedule['kind']
  readonly schedules: ByKind<OwnSchedule<LearningRateSchedule>>
  readonly batchSize: number | null
  /** All photos in each step, whatever the batch size says. */
  readonly wholeBatch: boolean
  readonly earlyStopping: Typed<EarlyStopping> & { readonly on: boolean }
  readonly keepBest: boolean
  readonly trainingLabels: RunSpec['trainingLabels']
}

let nextKey = 1
export const newLayer = (units: number): DraftLayer => ({ key: nextKey++, units })
export const newBlock = (block: ConvolutionalBlock): DraftBlock => ({ key: nextKey++, ...block })
