import { shrink } from './shrink.ts'

interface ReduceOnPlateau {
  readonly learningRate: number
  readonly factor: number
  readonly patienceEpochs: number
  /** The rate never falls below this; 0 for no bound. */
  readonly lowest: number
  /** The first epochs whose losses may be the lowest but cost no patience, as in a warm-up. */
  readonly freeEpochs: number
}

/**
 * Less when learning stands still, as Krizhevsky et al. (2012, section 5) did by hand:
 *
 *     rate = max(lowest, learningRate · factor^reductions)
 *
 * There is a reduction after every `patienceEpochs` epochs in a row without a new lowest validation
 * loss; then counting starts anew. A loss that is not finite is never a new lowest.
 */
export function reduceOnPlateauRate(
  validationLosses: readonly number[],
  { learningRate, factor, patienceEpochs, lowest, freeEpochs }: ReduceOnPlateau,
): number {
  let lowestLoss = Infinity
  let waited = 0
  let reductions = 0
  for (const [index, loss] of validationLosses.entries()) {
    if (Number.isFinite(loss) && loss < lowestLoss) {
      lowestLoss = loss
      waited = 0
    } else if (index >= freeEpochs) {
      waited++
    }
    if (waited === patienceEpochs) {
      reductions++
      waited = 0
    }
  }
  return Math.max(lowest, shrink(learningRate, factor, reductions))
}
