import { setImmediate } from 'node:timers/promises'
import type { SplitResult } from '#shared/domain/metrics.ts'
import type { CompiledTraining } from '../compiler/compile-training.ts'
import type { SplitPhotos } from '../photos/photo-source.ts'

/** Photos judged at once: enough to keep the cores busy, small enough for any memory. */
const BATCH = 256

/** Loss and number of rightly classified photos over a whole split, every photo counting alike. */
export async function judge(
  compiled: Pick<CompiledTraining, 'evaluate'>,
  photos: SplitPhotos,
): Promise<SplitResult> {
  let lossSum = 0
  let correct = 0
  for (let start = 0; start < photos.count; start += BATCH) {
    const count = Math.min(BATCH, photos.count - start)
    const indices = Uint32Array.from({ length: count }, (_, i) => start + i)
    const result = compiled.evaluate({
      photos: await photos.batch(indices),
      labels: Int32Array.from(indices, (index) => photos.labels[index] ?? 0),
      shares: new Float32Array(count).fill(1),
    })
    lossSum += result.loss
    correct += result.correct
    await setImmediate()
  }
  return { loss: lossSum / photos.count, correct, photos: photos.count }
}
