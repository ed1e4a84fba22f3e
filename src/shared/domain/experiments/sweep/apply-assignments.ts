import { type Augmentation, augments, NO_AUGMENTATION } from '../../augmentation.ts'
import { MAX_FILTERS } from '../../layer-spec.ts'
import { type ConvolutionalBlock, type ModelSpec, NeuronModelSpec } from '../../model-spec.ts'
import { RunSpec } from '../../run-spec.ts'
import { SWEEP_SETTINGS, type SweepAssignment, type SweepSetting } from './sweep-axis.ts'

/** What is switched on where the spec has no augmentation of its own. */
export const COMMON_AUGMENTATION: Augmentation = {
  ...NO_AUGMENTATION,
  ...{ flipHorizontally: true, shift: 0.1, rotate: 10, zoom: 0.1 },
}

/** Units of a hidden layer where the spec has none to go by. */
const COMMON_UNITS = 64

/** Whether a model has the setting at all. */
export function applies(setting: SweepSetting, { kind }: ModelSpec): boolean {
  switch (setting) {
    case 'hiddenLayers':
    case 'hiddenUnits':
    case 'dropout':
      return kind === 'dense' || kind === 'convolutional'
    case 'filters':
    case 'kernelSize':
    case 'batchNormalisation':
      return kind === 'convolutional'
    case 'activation':
      return kind !== 'layers'
    default:
      return true
  }
}

/** A spec with other values, or why these values do not go together. */
export type Applied = { readonly spec: RunSpec } | { readonly contradiction: string }

/** Puts values into a spec, in an order of their own: units only once there are layers. */
export function applyAssignments(spec: RunSpec, assignments: readonly SweepAssignment[]): Applied {
  const changed = assignments
    .toSorted((a, b) => SWEEP_SETTINGS.indexOf(a.setting) - SWEEP_SETTINGS.indexOf(b.setting))
    .reduce(withValue, spec)
  const parsed = RunSpec.safeParse(changed)
  return parsed.success
    ? { spec: parsed.data }
    : { contradiction: parsed.error.issues.map(({ message }) => message).join('; ') }
}

function withValue(spec: RunSpec, assignment: SweepAssignment): RunSpec {
  switch (assignment.setting) {
    case 'colour':
      return { ...spec, input: { ...spec.input, colour: assignment.value } }
    case 'imageSize':
      return { ...spec, input: { ...spec.input, imageSize: assignment.value } }
    case 'augmentation': {
      const own = augments(spec.augmentation) ? spec.augmentation : COMMON_AUGMENTATION
      return { ...spec, augmentation: assignment.value ? own : NO_AUGMENTATION }
    }
    case 'learningRate':
      return { ...spec, schedule: { ...spec.schedule, learningRate: assignment.value } }
    case 'initialisation':
    case 'labelSmoothing':
    case 'weightDecay':
    case 'optimizer':
    case 'batchSize':
    case 'epochs':
      return { ...spec, [assignment.setting]: assignment.value }
    default:
      return { ...spec, model: modelWith(spec.model, assignment) }
  }
}

type ModelAssignment = Extract<
  SweepAssignment,
  {
    setting:
      | 'hiddenLayers'
      | 'hiddenUnits'
      | 'filters'
      | 'kernelSize'
      | 'batchNormalisation'
      | 'activation'
      | 'dropout'
  }
>

/** A model that does not have the setting stays as it is. */
function modelWith(model: ModelSpec, assignment: ModelAssignment): ModelSpec {
  if (model.kind === 'layers') return model
  if (model.kind === 'neuron') {
    if (assignment.setting !== 'activation') return model
    // A neuron knows fewer of them, and keeps its own for the others.
    const parsed = NeuronModelSpec.safeParse({ ...model, activation: assignment.value })
    return parsed.success ? parsed.data : model
  }
  switch (assignment.setting) {
    case 'hiddenLayers': {
      const units = model.hidden[0] ?? COMMON_UNITS
      return { ...model, hidden: Array.from({ length: assignment.value }, () => units) }
    }
    case 'hiddenUnits':
      return { ...model, hidden: model.hidden.map(() => assignment.value) }
    case 'dropout':
      return { ...model, dropout: assignment.value }
    case 'activation':
      return model.kind === 'dense'
        ? { ...model, activation: assignment.value }
        : {
            ...model,
            activation: assignment.value,
            blocks: model.blocks.map((block) => ({ ...block, activation: assignment.value })),
          }
    default:
      return model.kind === 'dense'
        ? model
        : {
            ...model,
            blocks: model.blocks.map((block) => blockWith(block, model.blocks, assignment)),
          }
  }
}

function blockWith(
  block: ConvolutionalBlock,
  [first]: readonly ConvolutionalBlock[],
  {
    setting,
    value,
  }: Extract<SweepAssignment, { setting: 'filters' | 'kernelSize' | 'batchNormalisation' }>,
): ConvolutionalBlock {
  if (setting === 'kernelSize') return { ...block, kernelSize: value }
  if (setting === 'batchNormalisation') return { ...block, batchNormalisation: value }
  const proportion = block.filters / (first?.filters ?? block.filters)
  return {
    ...block,
    filters: Math.min(MAX_FILTERS, Math.max(1, Math.round(value * proportion))),
  }
}
