import { bestStep, type StepDifference } from './gradient-check.ts'

/** A side of the curve is read where it is this many times above its lowest place. */
const CLEAR = 3
/** A larger difference is no difference any more: the quotient says nothing. */
const MEANINGFUL = 0.5

/** One side of the curve of differences over step sizes, on logarithmic axes. */
export interface CurveSide {
  /** The power of h with which the difference changes. */
  readonly power: number
  /** What theory says of it: −1 for rounding, 2 for the error of the quotient itself. */
  readonly expected: -1 | 2
  /** The line of that power through the side, from the side's end to the best step. */
  readonly guide: readonly { readonly step: number; readonly difference: number }[]
}

/** The V of a gradient check. */
export interface StepReading {
  readonly best: StepDifference
  /** Null where too few steps are clear of the lowest place to be read. */
  readonly rounding: CurveSide | null
  readonly truncation: CurveSide | null
}

/** Reads both sides of the curve; undefined without steps. */
export function readSteps(steps: readonly StepDifference[]): StepReading | undefined {
  const best = bestStep(steps)
  if (!best) return undefined
  const isClear = ({ median }: StepDifference) =>
    median > CLEAR * best.median && median < MEANINGFUL
  return {
    best,
    rounding: readSide(
      steps.filter((each) => each.step < best.step && isClear(each)),
      -1,
      [steps[0]?.step ?? best.step, best.step],
    ),
    truncation: readSide(
      steps.filter((each) => each.step > best.step && isClear(each)),
      2,
      [best.step, steps.at(-1)?.step ?? best.step],
    ),
  }
}

function readSide(
  steps: readonly StepDifference[],
  expected: CurveSide['expected'],
  ends: readonly number[],
): CurveSide | null {
  const points = steps
    .filter(({ median }) => median > 0)
    .map(({ step, median }) => ({ x: Math.log10(step), y: Math.log10(median) }))
  if (points.length < 2) return null
  const x = meanOf(points.map((point) => point.x))
  const y = meanOf(points.map((point) => point.y))
  const power =
    points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) /
    points.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
  return {
    power,
    expected,
    guide: ends.map((step) => ({
      step,
      difference: 10 ** (y + expected * (Math.log10(step) - x)),
    })),
  }
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
