import type { Feed, Placeholder } from '../graph/session.ts'
import type { PhotoBatch } from './pixel-input.ts'

/** Photos with what is wanted of them. */
export interface LabelledBatch {
  readonly photos: PhotoBatch
  readonly labels: Int32Array
  /** Each photo's weight, over the batch size where a mean is wanted. */
  readonly shares: Float32Array
}

export const labelFeeds = (
  into: { readonly labels: Placeholder; readonly shares: Placeholder },
  { labels, shares }: LabelledBatch,
): readonly Feed[] => [
  { into: into.labels, shape: [labels.length], values: labels },
  { into: into.shares, shape: [shares.length, 1], values: shares },
]
