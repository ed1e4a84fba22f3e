import { inputLength } from '../input-spec.ts'
import { networkOf } from '../network.ts'
import type { RunSpec } from '../run-spec.ts'
import { MOST_CHECKPOINT_BYTES, MOST_CHECKPOINTS } from './checkpoint-plan.ts'
import type { DiskEstimate } from './run-estimate.ts'
import { savedBytes } from './saved-bytes.ts'

/** Bytes by which the cache of pixels knows a photo. */
const KEY_BYTES = 32

interface Circumstances {
  /** Photos that are decoded for the first time at this size. */
  readonly missing: number
  /**
   * Checkpoints that are due while it trains, on the average; as many as are kept where that is not
   * known.
   */
  readonly due: number | undefined
  readonly available: number
}

/** What a run adds to the disk. */
export function diskOfRun(
  spec: RunSpec,
  labels: number,
  { missing, due = MOST_CHECKPOINTS, available }: Circumstances,
): DiskEstimate {
  const { weights, first, inner, last } = savedBytes(networkOf(spec, labels), spec.optimizer)
  const room = Math.floor((MOST_CHECKPOINT_BYTES - first - last) / inner)
  const between = Math.max(0, Math.min(due, MOST_CHECKPOINTS - 2, room))
  const parts = {
    pixels: missing * (inputLength(spec.input) + KEY_BYTES),
    checkpoints: Math.round(first + between * inner + last),
    weights,
  }
  return { bytes: parts.pixels + parts.checkpoints + parts.weights, parts, available }
}
