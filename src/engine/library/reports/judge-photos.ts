import { MAX_PHOTOS_PER_CALL } from '#shared/contract/engine-contract.ts'
import type { Run } from '#shared/domain/run.ts'
import type { LibraryContext } from '../library-context.ts'
import { mostProbable } from '../predictions/most-probable.ts'
import { networkOf } from '../predictions/network-of.ts'
import { openPixelSource } from '../predictions/pixel-source.ts'
import type { OpenProject } from '../project/open-project.ts'
import { type TaskProgress, throwIfCancelled } from '../tasks.ts'
import type { RecordedPhoto } from './recorded-photos.ts'

/** A photo, and the label that the network finds most probable. */
export interface JudgedPhoto {
  readonly photo: RecordedPhoto
  /** Index into the run's labels. */
  readonly said: number
  /** Of that label, 0 to 1. */
  readonly probability: number
}

/**
 * Shows photos to a run's network, and records nothing. Photos that cannot be read are left out.
 * @throws ProblemError NOT_FOUND when the run has learned nothing; CANCELLED; what the trainer throws
 */
export async function judgePhotos(
  { trainer, decoder }: LibraryContext,
  { project, run }: { readonly project: OpenProject; readonly run: Run },
  photos: readonly RecordedPhoto[],
  { signal, report }: TaskProgress,
): Promise<readonly JudgedPhoto[]> {
  const network = networkOf(project, run)
  const source = await openPixelSource({ decoder, project }, network.input)
  const judged: JudgedPhoto[] = []
  report(0, photos.length)
  try {
    for (let start = 0; start < photos.length; start += MAX_PHOTOS_PER_CALL) {
      const batch = photos.slice(start, start + MAX_PHOTOS_PER_CALL)
      const byId = new Map(batch.map((photo) => [photo.id, photo]))
      const { samples, pixels } = await source.read(batch, signal)
      throwIfCancelled(signal)
      if (samples.length > 0) {
        const { probabilities } = await trainer.call('trainer.predict', {
          network,
          photos: samples.length,
          pixels,
        })
        const width = run.labels.length
        samples.forEach(({ id }, row) => {
          const photo = byId.get(id)
          const numbers = probabilities.subarray(row * width, (row + 1) * width)
          const { output: said, probability } = mostProbable(numbers)
          if (photo) judged.push({ photo, said, probability })
        })
      }
      report(start + batch.length)
    }
    return judged
  } finally {
    await source.close()
  }
}
