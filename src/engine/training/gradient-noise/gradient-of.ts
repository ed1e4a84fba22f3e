import { setImmediate } from 'node:timers/promises'
import { ProblemError } from '#shared/contract/problem.ts'
import type { CompiledTraining } from '../compiler/compile-training.ts'
import type { SplitPhotos } from '../photos/photo-source.ts'

/** Photos that go through the network at once; more are added up in doubles. */
const AT_ONCE = 256

/** The gradient of a batch. */
export interface BatchGradient {
  readonly loss: number
  /** By every weight, one tensor after the other. Overwritten by the next one that is asked for. */
  readonly gradient: Float64Array
  /** Forward and back, without fetching the photos. */
  readonly seconds: number
}

export interface GradientSource {
  readonly compiled: Pick<CompiledTraining, 'gradients'>
  readonly photos: SplitPhotos
  /** How much a photo of each label counts. */
  readonly labelWeights: readonly number[]
  /** Trainable numbers of the network. */
  readonly weightCount: number
  readonly signal: AbortSignal
  /** Hears how many photos went through. */
  readonly heard: (photos: number) => void
}

/**
 * What gives gradients of batches, as training would take them: means over the batch's photos.
 * @throws ProblemError CANCELLED, DISK, when a gradient is asked for
 */
export function createGradients({
  compiled,
  photos,
  labelWeights,
  weightCount,
  signal,
  heard,
}: GradientSource): (indices: Uint32Array) => Promise<BatchGradient> {
  const gradient = new Float64Array(weightCount)
  return async (indices) => {
    gradient.fill(0)
    let loss = 0
    let seconds = 0
    for (let start = 0; start < indices.length; start += AT_ONCE) {
      if (signal.aborted) throw new ProblemError('CANCELLED', 'The measurement was cancelled.')
      const some = indices.subarray(start, start + AT_ONCE)
      const labels = Int32Array.from(some, (index) => photos.labels[index] ?? 0)
      const batch = {
        photos: await photos.batch(some),
        labels,
        shares: Float32Array.from(labels, (label) => (labelWeights[label] ?? 1) / indices.length),
      }
      const from = performance.now()
      // Nothing in this network is random.
      const part = compiled.gradients(batch, [0, 0])
      seconds += (performance.now() - from) / 1000
      loss += part.loss
      let offset = 0
      for (const { values } of part.gradients) {
        for (const value of values) {
          gradient[offset] = (gradient[offset] ?? 0) + value
          offset++
        }
      }
      heard(some.length)
      await setImmediate()
    }
    return { loss, gradient, seconds }
  }
}
