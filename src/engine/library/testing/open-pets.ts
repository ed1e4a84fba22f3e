import { join } from 'node:path'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import { DEFAULT_RUN_SPEC, type RunSpec } from '#shared/domain/run-spec.ts'
import { writePhotos } from '../../images/testing/photo-folder.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { createWorkbench, type Workbench } from './workbench.ts'

/** Two epochs of two steps, on eight of ten photos. */
export const petSpec: RunSpec = {
  ...DEFAULT_RUN_SPEC,
  input: { imageSize: 8, colour: 'rgb' },
  batchSize: 4,
  epochs: 2,
}

export const petEpoch = (epoch: number): EpochMetrics => ({
  epoch,
  step: epoch * 2,
  trainLoss: 0.5,
  trainAccuracy: 0.75,
  validationLoss: 0.5,
  validationAccuracy: 1,
  seconds: epoch,
  imagesPerSecond: 100,
})

interface Pets extends Workbench {
  /** The project's folder. */
  readonly path: string
  readonly photos: string
}

/** A library with an open project of photos, five cats and five dogs unless said otherwise. */
export async function openPets(
  counts: Readonly<Record<string, number>> = { cat: 5, dog: 5 },
): Promise<Pets> {
  const folder = await tempFolder()
  const photos = join(folder, 'Pets')
  await writePhotos(photos, counts)
  const bench = createWorkbench(folder)
  const { path } = await bench.library.openFolder(photos)
  await bench.library.importSettled()
  return { ...bench, path, photos }
}
