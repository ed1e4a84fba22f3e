import type { RateFinding } from '#shared/domain/rate-finding.ts'
import { isFiniteLoss } from './explosion.ts'
import { fallOf, type Curve } from './fall.ts'
import { findDivergence } from './find-divergence.ts'
import { localFit } from './local-fit.ts'
import { runningMedian } from './median.ts'

/** A step of a range test: its rate, and its batch's loss, which need not be finite. */
export interface MeasuredRate {
  readonly learningRate: number
  readonly loss: number
}

/** Fewer points than this before the loss rises support nothing. */
const FEWEST = 8
/**
 * A rate that diverges is divided by this (Bengio, 2012, section 3.1.1, who tries one 3 times
 * smaller whenever training diverged).
 */
const SAFETY = 3

const TOO_HIGH =
  'The loss rose almost from the start: even the lowest rates of this test are too high. ' +
  'Test lower ones.'
const TOO_FEW = 'There are too few steps to judge by. Test with more of them.'
const NO_FALL =
  'The loss did not fall by more than its own noise at any rate of this test. A larger batch ' +
  'makes less noise, more steps show smaller effects, and higher rates may have larger ones.'
const NO_FALL_BEFORE_RISE =
  'The loss did not fall by more than its own noise before it rose for good. A larger batch makes ' +
  'less noise, more steps give each rate more time, and lower rates may do better.'
const NO_RISE =
  'The loss had not risen for good at the highest rate of this test, so higher rates may work ' +
  'too. Test higher ones to see.'

/**
 * What a learning-rate range test shows (Smith, 2017). The rates must rise. Points whose loss is
 * not finite count when divergence is sought, and are left out of the answer's points.
 *
 * The suggestion is the rate where the smoothed loss falls fastest against the logarithm of the
 * rate, as fastai suggests it (Howard & Gugger, 2020), but at most a third of the rate from which
 * training diverges. There is none without a fall that stands out from the noise.
 */
export function analyseRates(points: readonly MeasuredRate[]): RateFinding {
  // Of the usual range of seven powers of ten about a quarter of one.
  const reach = Math.max(2, Math.round(points.length / 24))
  const losses = points.map(({ loss }) => (isFiniteLoss(loss) ? loss : Infinity))
  const end = findDivergence(losses, reach)
  const finite = ({ loss }: MeasuredRate) => isFiniteLoss(loss)
  const before = points.slice(0, end).filter(finite)
  const after = points.slice(end).filter(finite)
  const curve = smoothCurve(before, reach)
  // Apart from what came before, so that the explosion does not reach back.
  const exploded = runningMedian(
    after.map(({ loss }) => loss),
    reach,
  )
  const smoothed = [...curve.fits.map(({ mean }) => mean), ...exploded]

  const divergence = points[end]?.learningRate ?? null
  return {
    points: [...before, ...after].map(({ learningRate, loss }, i) => ({
      learningRate,
      loss,
      smoothed: smoothed[i] ?? loss,
    })),
    divergence,
    ...suggest(before, curve, divergence),
  }
}

/** Medians first, so that no single loss makes a slope; then their local means and slopes. */
function smoothCurve(points: readonly MeasuredRate[], medianReach: number): Curve {
  const losses = points.map(({ loss }) => loss)
  const reach = 3 * medianReach
  const logRates = points.map(({ learningRate }) => Math.log(learningRate))
  return { losses, fits: localFit(logRates, runningMedian(losses, medianReach), reach), reach }
}

function suggest(
  before: readonly MeasuredRate[],
  curve: Curve,
  divergence: number | null,
): Pick<RateFinding, 'steepest' | 'suggestion' | 'reason'> {
  const decline = (reason: string) => ({ steepest: null, suggestion: null, reason })
  if (before.length < FEWEST) return decline(divergence === null ? TOO_FEW : TOO_HIGH)

  const fall = fallOf(curve)
  const steepest = before[fall.steepest]?.learningRate
  if (!fall.isClear || steepest === undefined) {
    return decline(divergence === null ? NO_FALL : NO_FALL_BEFORE_RISE)
  }
  if (divergence === null) return { steepest, suggestion: steepest, reason: NO_RISE }

  const suggestion = Math.min(steepest, divergence / SAFETY)
  const lowest = before[0]?.learningRate ?? Infinity
  if (suggestion < lowest) return { steepest, suggestion: null, reason: TOO_HIGH }
  return { steepest, suggestion, reason: null }
}
