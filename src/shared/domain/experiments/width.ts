import { z } from 'zod'
import { Units } from '../layer-spec.ts'
import type { ModelSpec } from '../model-spec.ts'
import { RunSpec } from '../run-spec.ts'
import type { PlannedPart } from './part.ts'
import { MAX_SEEDS } from './race.ts'
import { SideBySide } from './side-by-side.ts'
import { toTheEnd, type Variant, variantParts } from './variants.ts'

export const MAX_WIDTHS = 16
export const USUAL_WIDTHS: readonly number[] = [1, 2, 4, 8, 16, 32, 64, 128, 256]

/** Units of the one hidden layer, from the narrowest to the widest. */
export const Widths = z
  .array(Units)
  .min(2)
  .max(MAX_WIDTHS)
  .readonly()
  .refine(
    (widths) => widths.every((width, place) => place === 0 || width > (widths[place - 1] ?? 0)),
    'each width once, in ascending order',
  )

/** Networks of one hidden layer, of different widths, on the same photos. */
export const WidthSettings = z
  .object({
    kind: z.literal('width'),
    /** Of its model only activation and output are used. */
    spec: RunSpec,
    widths: Widths,
    /** Repeated with so many seeds: the spec's own, and those that follow it. */
    seeds: z.int().min(1).max(MAX_SEEDS).default(1),
    sideBySide: SideBySide,
  })
  .readonly()
export type WidthSettings = z.infer<typeof WidthSettings>

export const widthVariants = ({
  spec,
  widths,
}: Pick<WidthSettings, 'spec' | 'widths'>): readonly (Variant & { readonly units: number })[] =>
  widths.map((units) => ({
    id: String(units),
    name: units === 1 ? '1 unit' : `${units} units`,
    units,
    spec: { ...toTheEnd(spec), model: oneHiddenLayer(spec.model, units) },
  }))

export const widthParts = (settings: WidthSettings): readonly PlannedPart[] =>
  variantParts(widthVariants(settings), settings.seeds)

/**
 * A fully connected model of one hidden layer, with the activation and the output of another model;
 * with ReLU where that has none, since a linear layer gains nothing from its width.
 */
function oneHiddenLayer(model: ModelSpec, units: number): ModelSpec {
  const isHidden = model.kind === 'dense' || model.kind === 'convolutional'
  return {
    kind: 'dense',
    hidden: [units],
    activation: isHidden && model.activation !== 'linear' ? model.activation : 'relu',
    dropout: 0,
    output: model.kind === 'neuron' ? model.activation : model.output,
  }
}
