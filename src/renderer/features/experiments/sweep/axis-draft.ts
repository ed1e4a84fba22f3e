import { Activation } from '#shared/domain/activation.ts'
import {
  isWhole,
  NUMBER_SETTINGS,
  SweepAxis,
  type SweepSetting,
} from '#shared/domain/experiments/sweep/sweep-axis.ts'
import { Initialisation } from '#shared/domain/initialisation.ts'
import { Colour } from '#shared/domain/input-spec.ts'
import { OptimizerSpec } from '#shared/domain/optimizer-spec.ts'
import { specNames } from '#shared/words/spec-names.ts'

/** One setting that is varied, as the form holds it. */
export interface AxisDraft {
  readonly setting: SweepSetting
  readonly given: 'list' | 'range'
  /** Numbers as they were typed. */
  readonly list: string
  readonly from: number | null
  readonly to: number | null
  readonly points: number | null
  readonly scale: 'linear' | 'logarithmic'
  /** Of a choice, what is tried. */
  readonly chosen: readonly string[]
}

/** What of a choice can be tried; of switches off and on always are. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** A first sensible try for numbers: a list, and the ends of a range. */
const NUMBERS: Readonly<
  Partial<Record<SweepSetting, readonly [list: string, from: number, to: number]>>
> = {
  learningRate: ['0.0001, 0.001, 0.01', 0.0001, 0.01],
  batchSize: ['8, 32, 128', 8, 128],
  epochs: ['10, 30', 5, 50],
  imageSize: ['32, 64', 16, 96],
  hiddenLayers: ['1, 2, 3', 0, 3],
  hiddenUnits: ['16, 64, 256', 8, 256],
  filters: ['8, 16, 32', 4, 64],
  kernelSize: ['3, 5', 1, 7],
  dropout: ['0, 0.2, 0.5', 0, 0.6],
  labelSmoothing: ['0, 0.1', 0, 0.2],
  weightDecay: ['0, 0.0001, 0.001', 0.00001, 0.01],
}
const LOGARITHMIC: readonly SweepSetting[] = [
  ...(['learningRate', 'batchSize', 'hiddenUnits', 'filters', 'weightDecay'] as const),
]

export const isNumber = (setting: SweepSetting): boolean => NUMBER_SETTINGS.includes(setting)

export function draftOf(setting: SweepSetting): AxisDraft {
  const [list = '', from = 0, to = 1] = NUMBERS[setting] ?? []
  return {
    ...{ setting, given: 'list', list, from, to, points: 4 },
    scale: LOGARITHMIC.includes(setting) ? 'logarithmic' : 'linear',
    chosen: choicesOf(setting).map(({ value }) => value),
  }
}

const named = (values: readonly string[], names: Readonly<Record<string, string>>) =>
  values.map((value) => ({ value, label: names[value] ?? value }))

const OPTIMIZERS = OptimizerSpec.options.map((spec) => spec.unwrap().shape.kind.value)

/** Nothing for numbers and switches. */
export function choicesOf(setting: SweepSetting): readonly Choice[] {
  switch (setting) {
    case 'colour':
      return named(Colour.options, specNames.colour)
    case 'activation':
      return named(Activation.options, specNames.activation)
    case 'initialisation':
      return named(Initialisation.options, specNames.initialisation)
    case 'optimizer':
      return named(OPTIMIZERS, specNames.optimizer)
    default:
      return []
  }
}

/** What the draft says; undefined while it is not complete or out of range. */
export function axisOf(draft: AxisDraft): SweepAxis | undefined {
  return SweepAxis.safeParse({ setting: draft.setting, values: valuesOf(draft) }).data
}

function valuesOf({ setting, given, chosen, list, ...range }: AxisDraft): unknown {
  if (setting === 'optimizer') return chosen.map((kind) => ({ kind }))
  if (choicesOf(setting).length > 0) return chosen
  if (!isNumber(setting)) return [false, true]
  if (given === 'range') return range
  return list.split(',').map((word) => {
    const typed = word.trim()
    if (setting === 'batchSize' && typed === 'all') return 'all'
    return typed === '' ? NaN : Number(typed)
  })
}

/** Steps of a number's field. */
export const fieldRules = (setting: SweepSetting) => ({ integer: isWhole(setting) })
