import type { Network } from '../network.ts'
import { countWeights } from '../network.ts'
import type { OptimizerSpec } from '../optimizer-spec.ts'
import { slotsOf } from './slots-of.ts'

const FLOAT = 4

/** Bytes of the files that a run writes. */
export interface SavedBytes {
  readonly weights: number
  /** The first checkpoint, of the untrained network. */
  readonly first: number
  /** One within an epoch, which also holds the best weights so far. */
  readonly inner: number
  /** The last one, in which these may be the current ones. */
  readonly last: number
}

export function savedBytes(network: Network, optimizer: OptimizerSpec): SavedBytes {
  const weights = countWeights(network) * FLOAT
  const first = weights * (1 + slotsOf(optimizer))
  return { weights, first, inner: first + weights, last: first + weights / 2 }
}
