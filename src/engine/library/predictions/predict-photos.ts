import { MAX_PHOTOS_PER_CALL } from '#shared/contract/engine-contract.ts'
import type { Label } from '#shared/domain/label.ts'
import type { Run } from '#shared/domain/run.ts'
import { uncertaintyOf } from '#shared/domain/sample-prediction.ts'
import type { NewPrediction } from '#engine/database/predictions-repository.ts'
import type { LibraryContext } from '../library-context.ts'
import type { OpenProject } from '../project/open-project.ts'
import { type TaskProgress, throwIfCancelled } from '../tasks.ts'
import { mostProbable } from './most-probable.ts'
import { networkOf } from './network-of.ts'
import { openPixelSource, type PixelBatch } from './pixel-source.ts'

/**
 * Lets a run's network look at each photo that it has not looked at, and records what it says batch
 * by batch, so that a kill or a cancel costs one batch.
 * @returns how many photos could no longer be read
 * @throws ProblemError CANCELLED, and what the trainer throws
 */
export async function predictPhotos(
  { trainer, decoder }: LibraryContext,
  project: OpenProject,
  run: Run,
  { signal, report }: TaskProgress,
): Promise<number> {
  const network = networkOf(project, run)
  const source = await openPixelSource({ decoder, project }, network.input)
  const { missing } = project.predictions.progress(run.id)
  let after = 0
  let done = 0
  let unreadable = 0
  report(done, missing)

  /** The next batch's pixels; undefined when there is none. */
  async function next(): Promise<PixelBatch | undefined> {
    const samples = project.predictions.unseen(run.id, { after, limit: MAX_PHOTOS_PER_CALL })
    after = samples.at(-1)?.id ?? after
    return samples.length === 0 ? undefined : source.read(samples, signal)
  }

  async function predict(batch: PixelBatch): Promise<void> {
    const { samples, pixels } = batch
    if (samples.length > 0) {
      const { probabilities } = await trainer.call('trainer.predict', {
        network,
        photos: samples.length,
        pixels,
      })
      const width = run.labels.length
      project.predictions.add(
        run.id,
        samples.map(({ id }, row) =>
          predictionOf(id, run.labels, probabilities.subarray(row * width, (row + 1) * width)),
        ),
      )
    }
    unreadable += batch.unreadable
    done += samples.length + batch.unreadable
    report(done)
  }

  try {
    let batch = await next()
    throwIfCancelled(signal)
    while (batch) {
      // Decoders and trainer work at the same time; both must be over before the cache is closed.
      const [said, following] = await Promise.allSettled([predict(batch), next()])
      throwIfCancelled(signal)
      if (said.status === 'rejected') throw said.reason
      if (following.status === 'rejected') throw following.reason
      batch = following.value
    }
    return unreadable
  } finally {
    await source.close()
  }
}

/** @param row probabilities in the order of the run's labels */
function predictionOf(
  sampleId: number,
  labels: readonly Label[],
  row: Float32Array,
): NewPrediction {
  const { output, probability } = mostProbable(row)
  const label = labels[output]
  if (!label) throw new Error('A run has labels.')
  return { sampleId, labelId: label.id, probability, uncertainty: uncertaintyOf(row) }
}
