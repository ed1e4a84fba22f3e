import { watchedPhotos, type WatchedPredictions } from '#shared/domain/watched-photos.ts'
import type { Hear } from '../run/judge.ts'

/** Gathers what the network says of the watched photos while all of a split are judged. */
export interface Watch {
  readonly hear: Hear
  readonly predictions: (epoch: number) => WatchedPredictions
}

/** @param photos validation photos of the run */
export function createWatch(photos: number, labels: number): Watch {
  const watched = watchedPhotos(photos)
  const outputs = new Uint16Array(watched.length)
  const probabilities = new Float32Array(watched.length)
  return {
    hear(first, told) {
      const end = first + told.length / labels
      for (const [place, photo] of watched.entries()) {
        if (photo < first || photo >= end) continue
        const own = told.subarray((photo - first) * labels, (photo - first + 1) * labels)
        const most = own.reduce((best, value, i) => (value > (own[best] ?? 0) ? i : best), 0)
        outputs[place] = most
        probabilities[place] = own[most] ?? 0
      }
    },
    predictions: (epoch) => ({
      epoch,
      outputs: outputs.slice(),
      probabilities: probabilities.slice(),
    }),
  }
}
