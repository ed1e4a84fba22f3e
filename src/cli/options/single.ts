import { camelCase, number, numbers, yesOrNo } from './read.ts'
import type { Path, Setting } from './setting.ts'
import { type Values, withValue } from './values.ts'

/** Options whose whole value is one field: which, and how its text is read. */
const FIELDS = {
  size: [['input', 'imageSize'], number],
  colour: [['input', 'colour'], camelCase],
  initialisation: [['initialisation'], camelCase],
  loss: [['loss'], lossName],
  'class-weights': [['classWeights'], classWeights],
  'label-smoothing': [['labelSmoothing'], number],
  'weight-decay': [['weightDecay'], number],
  'learning-rate': [['schedule', 'learningRate'], number],
  'warm-up': [['schedule', 'warmUpEpochs'], number],
  'batch-size': [['batchSize'], allOrNumber],
  epochs: [['epochs'], number],
  'keep-best': [['keepBest'], yesOrNo],
  'validation-share': [['validationShare'], number],
  seed: [['seed'], number],
} as const satisfies Readonly<Record<string, readonly [Path, (text: string) => unknown]>>

type Name = keyof typeof FIELDS

// Object.keys forgets which names the table has.
const NAMES = Object.keys(FIELDS) as readonly Name[]

export const singleOptions = withValue(...NAMES)

export const singleSettings = (values: Values<typeof singleOptions>): readonly Setting[] =>
  NAMES.flatMap((name) => {
    const text = values[name]
    if (text === undefined) return []
    const [path, read] = FIELDS[name]
    return [{ option: `--${name}`, path, value: read(text) }]
  })

function lossName(text: string): string {
  return text === 'mse' ? 'meanSquaredError' : camelCase(text)
}

function classWeights(text: string): string | readonly number[] {
  return text === 'none' || text === 'balanced' ? text : numbers(text)
}

function allOrNumber(text: string): number | string {
  return text === 'all' ? text : number(text)
}
