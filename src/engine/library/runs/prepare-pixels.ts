import { join } from 'node:path'
import { ProblemError } from '#shared/contract/problem.ts'
import type { InputSpec } from '#shared/domain/input-spec.ts'
import type { TrainingSample } from '#engine/database/samples-repository.ts'
import type { Decoder } from '#engine/decoding/decoder.ts'
import { toUnreadable } from '#engine/images/unreadable.ts'
import { forEachParallel } from '../parallel.ts'
import type { OpenProject } from '../project/open-project.ts'
import { type TaskProgress, throwIfCancelled } from '../tasks.ts'
import { openPixelCache } from './pixel-cache.ts'

export interface PreparedPixels {
  readonly file: string
  /** The row of each sample, in the order given. */
  readonly rowsOf: (samples: readonly TrainingSample[]) => Uint32Array
}

/** Whose photos, and who reads them. */
export interface Source {
  readonly decoder: Decoder
  readonly project: OpenProject
}

/**
 * Decodes those samples that the cache does not hold yet to the network's input size.
 * @throws ProblemError CANCELLED, PHOTO_UNREADABLE when a photo changed or vanished since its import
 */
export async function preparePixels(
  { decoder, project }: Source,
  input: InputSpec,
  samples: readonly TrainingSample[],
  { signal, report }: TaskProgress,
): Promise<PreparedPixels> {
  const cache = await openPixelCache(project, input)
  try {
    const missing = samples.filter((sample) => cache.rowOf(sample.contentHash) === undefined)
    let done = samples.length - missing.length
    report(done, samples.length)
    await forEachParallel(missing, signal, async (sample) => {
      const file = join(project.photoFolder, sample.path)
      const pixels = await decoder
        .pixels(file, input, signal)
        .catch((error: unknown) => throwUnlessCancelled(file, error, signal))
      if (!pixels) return
      await cache.append(sample.contentHash, pixels)
      report(++done)
    })
    throwIfCancelled(signal)
    const rows = new Map(samples.map(({ id, contentHash }) => [id, cache.rowOf(contentHash) ?? 0]))
    return {
      file: cache.path,
      rowsOf: (wanted) => Uint32Array.from(wanted, ({ id }) => rows.get(id) ?? 0),
    }
  } finally {
    await cache.close()
  }
}

/** @throws ProblemError PHOTO_UNREADABLE, or what is not the photo's fault */
function throwUnlessCancelled(file: string, error: unknown, signal: AbortSignal): undefined {
  if (signal.aborted) return undefined
  if (error instanceof ProblemError) throw error
  throw new ProblemError(
    'PHOTO_UNREADABLE',
    `${file} could be read when it was imported, but no longer: ${toUnreadable(error).message} Put it back, or open the folder again to go on without it.`,
    { file },
  )
}
