/**
 * How many numbers training changes in a fully connected network: for each neuron one weight for
 * every number that comes in, and its bias.
 *
 * @param sizes numbers that come in, then the neurons of each layer
 */
export const countWeights = (sizes: readonly number[]): number =>
  sizes.slice(1).reduce((count, neurons, i) => count + neurons * ((sizes[i] ?? 0) + 1), 0)
