import type { SplitRows } from '#shared/contract/trainer-contract.ts'
import { createRandom, deriveSeed, shuffle } from '#shared/domain/random.ts'

/**
 * At most `most` photos of a split, the same for the same seed, in the split's own order: all of
 * them are judged in the batches in which a run judges them.
 */
export function choosePhotos({ rows, labels }: SplitRows, most: number, seed: number): SplitRows {
  if (rows.length <= most) return { rows, labels }
  const order = Uint32Array.from(rows, (_, index) => index)
  shuffle(order, createRandom(deriveSeed(seed, 'surfacePhotos')))
  const chosen = order.slice(0, most).sort()
  return {
    rows: Uint32Array.from(chosen, (index) => rows[index] ?? 0),
    labels: Uint16Array.from(chosen, (index) => labels[index] ?? 0),
  }
}
