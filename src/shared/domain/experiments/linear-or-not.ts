import { z } from 'zod'
import type { LayerSpec } from '../layer-spec.ts'
import type { ModelSpec } from '../model-spec.ts'
import { expandModel, networkOf } from '../network.ts'
import { RunSpec } from '../run-spec.ts'
import type { PlannedPart } from './part.ts'
import { SideBySide } from './side-by-side.ts'
import { toTheEnd, type Variant, variantParts } from './variants.ts'

/** A network with its activation functions, without them, and without its hidden layers. */
export const LinearOrNotSettings = z
  .object({ kind: z.literal('linearOrNot'), spec: RunSpec, sideBySide: SideBySide })
  .readonly()
export type LinearOrNotSettings = z.infer<typeof LinearOrNotSettings>

export const LINEAR_VARIANTS = ['activations', 'linear', 'noHidden'] as const
export type LinearVariant = (typeof LINEAR_VARIANTS)[number]

export const linearVariants = ({
  spec,
}: Pick<LinearOrNotSettings, 'spec'>): readonly Variant<LinearVariant>[] => {
  const fair = toTheEnd(spec)
  const { model } = spec
  return [
    { id: 'activations', name: 'With activations', spec: fair },
    { id: 'linear', name: 'Without activations', spec: { ...fair, model: withoutBends(model) } },
    { id: 'noHidden', name: 'No hidden layer', spec: { ...fair, model: withoutHidden(model) } },
  ]
}

export const linearOrNotParts = (settings: LinearOrNotSettings): readonly PlannedPart[] =>
  variantParts(linearVariants(settings))

/**
 * The same model as a linear function up to its output: every activation is gone, and a maximum, which
 * is not linear either, is a mean. Its weights are as many, and begin alike.
 */
export function withoutBends(model: ModelSpec): ModelSpec {
  switch (model.kind) {
    case 'neuron':
      return model
    case 'dense':
      return { ...model, activation: 'linear' }
    case 'convolutional':
      return {
        ...model,
        activation: 'linear',
        join: model.join === 'globalMax' ? 'globalAverage' : model.join,
        blocks: model.blocks.map((block) => ({
          ...block,
          activation: 'linear',
          pool: block.pool === 'max' ? 'average' : block.pool,
        })),
      }
    case 'layers':
      return { ...model, layers: model.layers.map(withoutBend) }
  }
}

function withoutBend(layer: LayerSpec): LayerSpec {
  if (layer.layer === 'activation') return { ...layer, activation: 'linear' }
  const isMaximum =
    (layer.layer === 'pooling' || layer.layer === 'globalPooling') && layer.pool === 'max'
  return isMaximum ? { ...layer, pool: 'average' } : layer
}

/** One layer from the photo's numbers to the output. */
const withoutHidden = (model: ModelSpec): ModelSpec => ({
  kind: 'dense',
  hidden: [],
  activation: 'linear',
  dropout: 0,
  output: model.kind === 'neuron' ? model.activation : model.output,
})

/** Why there is nothing to leave out of a model; undefined where there is. */
export function whyNothingBends(model: ModelSpec): 'noHiddenLayer' | 'linearAlready' | undefined {
  const layers = expandModel(model)
  if (!layers.some(({ layer }) => layer === 'dense' || layer === 'convolution')) {
    return 'noHiddenLayer'
  }
  return layers.some(bends) ? undefined : 'linearAlready'
}

const bends = (layer: LayerSpec): boolean =>
  (layer.layer === 'activation' && layer.activation !== 'linear') || isMaximum(layer)

/** Whether maxima had to be made means for it. */
export const hasMaxima = (model: ModelSpec): boolean => expandModel(model).some(isMaximum)

const isMaximum = (layer: LayerSpec): boolean =>
  (layer.layer === 'pooling' || layer.layer === 'globalPooling') && layer.pool === 'max'

/**
 * Whether a model without its bends can be any linear function of the photo, as one layer can: it is
 * fully connected, and no layer is narrower than the output.
 */
export function isAnyLinear(spec: Pick<RunSpec, 'input' | 'model'>, labels: number): boolean {
  const { layers, outputUnits } = networkOf(spec, labels)
  return layers.every(
    ({ layer }) =>
      layer.layer !== 'convolution' &&
      layer.layer !== 'pooling' &&
      layer.layer !== 'globalPooling' &&
      (layer.layer !== 'dense' || layer.units >= outputUnits),
  )
}
