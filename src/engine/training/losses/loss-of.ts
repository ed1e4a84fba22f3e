import type { LossFunction } from '#shared/domain/loss-function.ts'
import type { Network } from '#shared/domain/network.ts'
import { binaryCrossEntropy, categoricalCrossEntropy } from './cross-entropy.ts'
import type { Loss, LossInputs } from './loss.ts'
import { meanSquaredError } from './mean-squared-error.ts'

/** @throws Error when cross-entropy is asked of outputs that are no probabilities */
export function lossOf(
  loss: LossFunction,
  { outputActivation }: Pick<Network, 'outputActivation'>,
  inputs: LossInputs,
): Loss {
  if (loss === 'meanSquaredError') return meanSquaredError(inputs, outputActivation)
  switch (outputActivation) {
    case 'softmax':
      return categoricalCrossEntropy(inputs)
    case 'sigmoid':
      return binaryCrossEntropy(inputs)
    case 'relu':
    case 'tanh':
    case 'linear':
      throw new Error(`Cross-entropy needs probabilities, which ${outputActivation} does not give.`)
  }
}
