import { parseArgs } from 'node:util'
import { type DescentPoint, DescentSpec } from '#shared/domain/descent.ts'
import { LandscapeName, landscapes } from '#shared/domain/landscapes/landscapes.ts'
import { readDescent } from '#shared/domain/reading-descent.ts'
import { descentNumbers, readingText } from '#shared/words/descent-words.ts'
import { withEngine } from '../engine.ts'
import { check } from '../options/check.ts'
import { chooseName } from '../options/key-values.ts'
import { optimizerSettings } from '../options/optimizer.ts'
import { number, numbers } from '../options/read.ts'
import { applySettings } from '../options/setting.ts'
import { type Values, withValue } from '../options/values.ts'
import { createOutput } from '../output.ts'
import { UsageError } from '../usage-error.ts'

const specOptions = withValue(
  ...(['function', 'optimizer', 'rate', 'start', 'steps', 'noise', 'seed'] as const),
)
export const descendOptions = { ...specOptions, json: { type: 'boolean' } } as const

/** What is walked on where nothing is said. */
const DEFAULT_FUNCTION: LandscapeName = 'square'
export const DESCENT_DEFAULTS = { learningRate: 0.1, noise: 0, seed: 1, steps: 20 } as const

/** `downhill descend`: an optimizer's steps on a function of one or two numbers. */
export async function descend(args: readonly string[]): Promise<number> {
  const { spec, json } = parseDescendOptions(args)
  const output = createOutput(json)
  const { points, diverged } = await withEngine((engine) =>
    engine.call('experiments.descend', spec),
  )
  for (const [step, point] of points.entries()) output.record({ type: 'point', step, ...point })
  const reading = readDescent(landscapes[spec.landscape], points, diverged)
  const { steps, crossings, outcome, last } = reading
  const sentence = readingText(reading, spec.optimizer)
  output.words(tableOf(points))
  output.result(
    { type: 'summary', steps, crossings, outcome, diverged, last: last.position, sentence },
    `\n${sentence}`,
  )
  return 0
}

interface DescendRequest {
  readonly spec: DescentSpec
  readonly json: boolean
}

/** @throws UsageError naming the option that is wrong */
export function parseDescendOptions(args: readonly string[]): DescendRequest {
  const { values, positionals } = parseArgs({
    args: joinStart(args),
    allowPositionals: true,
    options: descendOptions,
  })
  if (positionals.length > 0) throw new UsageError(`descend takes no “${positionals.join(' ')}”.`)
  return { spec: specOf(values), json: values.json ?? false }
}

function specOf(values: Values<typeof specOptions>): DescentSpec {
  const landscape = chooseName(
    '--function',
    values.function ?? DEFAULT_FUNCTION,
    LandscapeName.options,
  )
  const settings = [
    ...optimizerSettings(values, undefined).filter(({ path }) => path[0] === 'optimizer'),
    ...(
      [
        ['rate', 'learningRate', number],
        ['start', 'start', numbers],
        ['steps', 'steps', number],
        ['noise', 'noise', number],
        ['seed', 'seed', number],
      ] as const
    ).flatMap(([name, field, read]) => {
      const text = values[name]
      return text === undefined ? [] : [{ option: `--${name}`, path: [field], value: read(text) }]
    }),
  ]
  const { start } = landscapes[landscape]
  const usual = { landscape, ...DESCENT_DEFAULTS, optimizer: { kind: 'sgd' }, start }
  return check(DescentSpec, applySettings(usual, settings), { settings })
}

/** With a start that is below 0 joined to its option; by itself it would look like another option. */
const joinStart = (args: readonly string[]): string[] =>
  args.flatMap((arg, place) => {
    const next = args[place + 1] ?? ''
    if (arg === '--start' && /^-[\d.]/.test(next)) return [`--start=${next}`]
    return args[place - 1] === '--start' && /^-[\d.]/.test(arg) ? [] : [arg]
  })

/** A line for each place: the step that led there, the place, f and the slope. */
function tableOf(points: readonly DescentPoint[]): string {
  const rows = [
    ['step', 'place', 'f', 'slope'],
    ...points.map(({ position, value, gradient }, step) => [
      String(step),
      descentNumbers(position),
      descentNumbers([value]),
      descentNumbers(gradient),
    ]),
  ]
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows
    .map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
    .join('\n')
}
