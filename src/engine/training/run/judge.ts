import { setImmediate } from 'node:timers/promises'
import type { SplitResult } from '#shared/domain/metrics.ts'
import type { CompiledTraining } from '../compiler/compile-training.ts'
import type { SplitPhotos } from '../photos/photo-source.ts'

/** What the network said of consecutive photos, the first one's index in its split first. */
export type Hear = (first: number, probabilities: Float32Array) => void

/**
 * Loss and number of rightly classified photos over a whole split, every photo counting alike.
 * @param atOnce photos that are judged before anything else is heard
 */
export async function judge(
  compiled: Pick<CompiledTraining, 'evaluate'>,
  photos: SplitPhotos,
  atOnce: number,
  hear?: Hear,
): Promise<SplitResult> {
  let lossSum = 0
  let correct = 0
  for (let start = 0; start < photos.count; start += atOnce) {
    const count = Math.min(atOnce, photos.count - start)
    const indices = Uint32Array.from({ length: count }, (_, i) => start + i)
    const result = compiled.evaluate({
      photos: await photos.batch(indices),
      labels: Int32Array.from(indices, (index) => photos.labels[index] ?? 0),
      shares: new Float32Array(count).fill(1),
    })
    lossSum += result.loss
    correct += result.correct
    hear?.(start, result.probabilities)
    await setImmediate()
  }
  return { loss: lossSum / photos.count, correct, photos: photos.count }
}
