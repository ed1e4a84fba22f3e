import { mean } from './functions.ts'

export interface Guess {
  /** What the label is: 0 for a cat, 1 for a dog. */
  readonly wanted: 0 | 1
  /** What the network says, from 0 to 1. */
  readonly given: number
}

export const squaredError = ({ wanted, given }: Guess): number => (given - wanted) ** 2

/** The loss of at least one guess. */
export const meanSquaredError = (guesses: readonly Guess[]): number =>
  mean(guesses.map(squaredError))
