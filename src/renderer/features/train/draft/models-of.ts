import {
  ConvolutionalModelSpec,
  DenseModelSpec,
  NeuronModelSpec,
} from '#shared/domain/model-spec.ts'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import { type DraftModels, newBlock, newLayer, type OfferedModel } from './draft.ts'

/** Blocks that the form begins with, each with twice the filters on a picture half as large. */
const FIRST_BLOCKS = [{ filters: 16 }, { filters: 32 }, { filters: 64 }]

type Of<Kind> = Extract<OfferedModel, { readonly kind: Kind }>

/** The fields of every kind of model: of the given one filled with it, of the others at their defaults. */
export function modelsOf(model: OfferedModel): DraftModels {
  const hidden = DEFAULT_RUN_SPEC.model.kind === 'dense' ? DEFAULT_RUN_SPEC.model.hidden : []
  return {
    neuron: neuronDraft(
      model.kind === 'neuron' ? model : NeuronModelSpec.parse({ kind: 'neuron' }),
    ),
    dense: denseDraft(
      model.kind === 'dense' ? model : DenseModelSpec.parse({ kind: 'dense', hidden }),
    ),
    convolutional: convolutionalDraft(
      model.kind === 'convolutional'
        ? model
        : ConvolutionalModelSpec.parse({ kind: 'convolutional', blocks: FIRST_BLOCKS }),
    ),
  }
}

const neuronDraft = ({ activation }: Of<'neuron'>): DraftModels['neuron'] => ({ activation })

const denseDraft = ({
  hidden,
  activation,
  dropout,
  output,
}: Of<'dense'>): DraftModels['dense'] => ({
  hidden: hidden.map(newLayer),
  activation,
  dropout,
  output,
})

const convolutionalDraft = ({
  blocks,
  join,
  hidden,
  activation,
  dropout,
  output,
}: Of<'convolutional'>): DraftModels['convolutional'] => ({
  blocks: blocks.map(newBlock),
  join,
  hidden: hidden.map(newLayer),
  activation,
  dropout,
  output,
})
