import type { OptimizerSpec } from '../../optimizer-spec.ts'
import type { RunSpec } from '../../run-spec.ts'

/** A batch of some photos, unless it is set. */
export const USUAL_BATCH = 16

type Rates = Readonly<
  Record<Exclude<OptimizerSpec['kind'], 'sgd'> | 'all' | 'some' | 'one', number>
>

/**
 * Rates that do well on the networks that the Train page begins with and a few hundred photos: the
 * best of those that were tried on the sample photos. Descent has one for all photos, for some and
 * for one at a time; a genetic algorithm's says how far it changes weights.
 */
const USUAL_RATES: Readonly<Record<'neuron' | 'dense' | 'convolutional', Rates>> = {
  neuron: {
    ...{ all: 0.01, some: 0.02, one: 0.003, momentum: 0.01, nesterov: 0.01 },
    ...{ rmsprop: 0.002, adam: 0.003, adamw: 0.003, genetic: 0.05 },
  },
  dense: {
    ...{ all: 0.01, some: 0.003, one: 0.0005, momentum: 0.001, nesterov: 0.001 },
    ...{ rmsprop: 0.0001, adam: 0.001, adamw: 0.001, genetic: 0.005 },
  },
  convolutional: {
    ...{ all: 0.1, some: 0.03, one: 0.005, momentum: 0.01, nesterov: 0.01 },
    ...{ rmsprop: 0.001, adam: 0.003, adamw: 0.003, genetic: 0.005 },
  },
}

/** A rate that suits an optimizer on a network, where nobody knows a better one. */
export function usualRate(
  optimizer: OptimizerSpec['kind'],
  batchSize: RunSpec['batchSize'],
  model: RunSpec['model'],
): number {
  const rates = USUAL_RATES[model.kind === 'layers' ? 'dense' : model.kind]
  if (optimizer !== 'sgd') return rates[optimizer]
  return batchSize === 'all' ? rates.all : batchSize === 1 ? rates.one : rates.some
}
