import { sigmoid } from './functions.ts'

/** One neuron with one input and no bias, and a photo that should give 1. */
export const INPUT = 0.8
const WANTED = 1

export interface Chain {
  /** weight · input */
  readonly sum: number
  /** σ(sum) */
  readonly output: number
  /** (output − 1)² */
  readonly loss: number
  /** ∂loss/∂output, ∂output/∂sum and ∂sum/∂weight. */
  readonly slopes: readonly [number, number, number]
  /** Their product: ∂loss/∂weight. */
  readonly slope: number
}

/** Forward from the weight to the loss, and back. */
export function chainOf(weight: number): Chain {
  const sum = weight * INPUT
  const output = sigmoid(sum)
  const slopes = [2 * (output - WANTED), output * (1 - output), INPUT] as const
  return {
    sum,
    output,
    loss: (output - WANTED) ** 2,
    slopes,
    slope: slopes[0] * slopes[1] * slopes[2],
  }
}

/** The same slope by two looks at the loss, a little to either side. */
export function slopeByDifference(weight: number, h = 1e-4): number {
  return (chainOf(weight + h).loss - chainOf(weight - h).loss) / (2 * h)
}
