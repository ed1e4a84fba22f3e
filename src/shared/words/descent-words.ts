import type { DescentPoint } from '../domain/descent.ts'
import type { Position } from '../domain/landscapes/landscape.ts'
import type { GradientOptimizerSpec } from '../domain/optimizer-spec.ts'
import { type DescentOutcome, type DescentReading, motionOf } from '../domain/reading-descent.ts'
import { formatCount } from './format.ts'
import { specNames } from './spec-names.ts'

const { genetic: _genetic, ...gradientOptimizers } = specNames.optimizer

/** What optimizers are called where there are no photos, and thus no batches. */
export const descentOptimizers: Readonly<Record<GradientOptimizerSpec['kind'], string>> = {
  ...gradientOptimizers,
  sgd: 'Gradient descent',
}

const inSentence: typeof descentOptimizers = {
  ...descentOptimizers,
  sgd: 'gradient descent',
  momentum: 'momentum',
}

/** A number with at most four digits: `2`, `−0.6554`, `1.2e6`. */
export const descentNumber = (value: number): string =>
  // Adding 0 makes 0 of −0.
  String(Number(value.toPrecision(4)) + 0)
    .replaceAll('-', '−')
    .replace('e+', 'e')

/** Some numbers as one: `4`, `(−0.32, 1.84)`. */
export const descentNumbers = (values: readonly number[]): string =>
  values.length === 1
    ? descentNumber(values[0] ?? NaN)
    : `(${values.map(descentNumber).join(', ')})`

/** A position: `x = 2`, `(−4, 0)`. */
export const placeText = (position: Position): string =>
  position.length === 1 ? `x = ${descentNumbers(position)}` : descentNumbers(position)

const DIRECTIONS = [
  ['left', 'right'],
  ['down', 'up'],
] as const

/** `left`, `right and down`; undefined where there is no way. */
export function directionText(signs: readonly number[]): string | undefined {
  const parts = signs.flatMap((sign, axis) => {
    const word = sign === 0 ? undefined : DIRECTIONS[axis]?.[sign < 0 ? 0 : 1]
    return word === undefined ? [] : [word]
  })
  return parts.length === 0 ? undefined : parts.join(' and ')
}

/**
 * The slope and where the ball goes: `slope 4 → moves left`.
 * @param next where the step leads, where that is known
 */
export function motionText(
  point: DescentPoint,
  next: Position | undefined,
  { kind }: GradientOptimizerSpec,
): string {
  const slope = `slope ${descentNumbers(point.gradient)}`
  const { signs, cause } = motionOf(point, next)
  const direction = directionText(signs)
  if (direction === undefined) return `${slope} → stays`
  if (cause === 'slope') return `${slope} → moves ${direction}`
  const reason =
    cause === 'noise'
      ? 'noise sends'
      : kind === 'adamw'
        ? 'momentum or decay carries'
        : 'momentum carries'
  return `${slope}, but ${reason} it ${direction}`
}

const OUTCOMES: Readonly<Record<Exclude<DescentOutcome, 'start'>, string>> = {
  lost: 'the next one loses it: the steps are too large',
  endless: 'it falls on and on, for there is no lowest place',
  higher: 'that is higher than where it began',
  lowest: 'it lies in the lowest place',
  otherMinimum: 'it lies in a minimum, but not in the lowest',
  flat: 'it hardly moves, for the ground is nearly flat',
  moving: 'it still moves',
}

/** What a walk shows, in one sentence. */
export function readingText(
  { steps, first, last, crossings, outcome }: DescentReading,
  { kind }: GradientOptimizerSpec,
): string {
  if (outcome === 'start') {
    const direction = directionText(motionOf(first, undefined).signs)
    const slope = `At ${placeText(first.position)} the slope is ${descentNumbers(first.gradient)}`
    return direction === undefined
      ? `${slope}: nothing pulls the ball.`
      : `${slope}, which pulls the ball ${direction}.`
  }
  const name = inSentence[kind]
  if (steps === 0) {
    return `The first step of ${name} from ${placeText(first.position)} loses it: the steps are too large.`
  }
  const way = `${formatCount(steps, 'step')} of ${name} led from ${placeText(first.position)} to ${placeText(last.position)}`
  const times = crossings === 1 ? 'once' : crossings === 2 ? 'twice' : `${crossings} times`
  const over = crossings === 0 ? '' : `, crossing a minimum ${times}`
  // Where nothing but the slope and the size of the steps took it there, it was their size.
  const noisy = first.followed?.some((each, axis) => each !== first.gradient[axis]) ?? false
  const why = outcome === 'higher' && (crossings > 0 || !noisy) ? ': the steps are too large' : ''
  return `${way}${over}; ${OUTCOMES[outcome]}${why}.`
}
