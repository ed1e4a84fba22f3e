import { relu } from './functions.ts'

export interface NeuronPass {
  /** Each input times its weight. */
  readonly products: readonly number[]
  readonly sum: number
  /** What ReLU makes of the sum. */
  readonly output: number
}

/** What a neuron makes of its inputs; as many weights as inputs. */
export function passThrough(
  inputs: readonly number[],
  weights: readonly number[],
  bias: number,
): NeuronPass {
  const products = inputs.map((input, i) => input * (weights[i] ?? 0))
  const sum = products.reduce((total, product) => total + product, bias)
  return { products, sum, output: relu(sum) }
}
