import { join } from 'node:path'
import { inputLength, type InputSpec } from '#shared/domain/input-spec.ts'
import type { UnseenSample } from '#engine/database/predictions-repository.ts'
import { UnreadablePhoto } from '#engine/images/unreadable.ts'
import { forEachParallel } from '../parallel.ts'
import { openPixelCache } from '../runs/pixel-cache.ts'
import type { Source } from '../runs/prepare-pixels.ts'

/** Photos of a batch that could be read, with their pixels one after the other. */
export interface PixelBatch {
  readonly samples: readonly UnseenSample[]
  readonly pixels: Uint8Array
  readonly unreadable: number
}

/** Photos as a network takes them: from the cache of pixels, and into it where it lacks them. */
export interface PixelSource {
  /** When `signal` is aborted, photos are missing from the batch. */
  readonly read: (samples: readonly UnseenSample[], signal: AbortSignal) => Promise<PixelBatch>
  readonly close: () => Promise<void>
}

export async function openPixelSource(
  { decoder, project }: Source,
  input: InputSpec,
): Promise<PixelSource> {
  const rowBytes = inputLength(input)
  const cache = await openPixelCache(project, input)

  async function pixelsOf(
    { path, contentHash }: UnseenSample,
    signal: AbortSignal,
  ): Promise<Uint8Array | undefined> {
    const row = cache.rowOf(contentHash)
    if (row !== undefined) return cache.read(row)
    try {
      const pixels = await decoder.pixels(join(project.photoFolder, path), input, signal)
      await cache.append(contentHash, pixels)
      return pixels
    } catch (error) {
      // That no decoder can be started is not the photo's fault.
      if (error instanceof UnreadablePhoto || signal.aborted) return undefined
      throw error
    }
  }

  return {
    async read(samples, signal) {
      const found = new Map<number, Uint8Array>()
      await forEachParallel(samples, signal, async (sample) => {
        const pixels = await pixelsOf(sample, signal)
        if (pixels) found.set(sample.id, pixels)
      })
      const readable = samples.filter(({ id }) => found.has(id))
      const pixels = new Uint8Array(readable.length * rowBytes)
      readable.forEach(({ id }, place) => pixels.set(found.get(id) ?? [], place * rowBytes))
      return { samples: readable, pixels, unreadable: samples.length - readable.length }
    },
    close: cache.close,
  }
}
