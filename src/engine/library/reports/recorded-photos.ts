import type { ReportedPhotos } from '#shared/domain/run-report.ts'
import type { Run } from '#shared/domain/run.ts'
import type { KnownSample } from '#engine/database/samples-repository.ts'
import type { OpenProject } from '../project/open-project.ts'
import { dataHash, type UsedPhoto } from './data-hash.ts'
import { packPhotos } from './photo-keys.ts'

/** A photo that a run used, with its label as an index into the run's labels. */
export interface RecordedPhoto extends KnownSample {
  readonly output: number
}

export interface RecordedPhotos {
  readonly train: readonly RecordedPhoto[]
  readonly validation: readonly RecordedPhoto[]
}

type Split = keyof RecordedPhotos
const SPLITS: readonly Split[] = ['train', 'validation']

/**
 * The photos that a run was started with, in their order, as far as they are still known and have a
 * label of the run. Whether their files are there does not matter.
 */
export function recordedPhotos(project: OpenProject, run: Run): RecordedPhotos {
  const ids = project.runs.samples(run.id)
  const known = new Map(project.samples.known().map((sample) => [sample.id, sample]))
  const outputOf = new Map(run.labels.map(({ id }, index) => [id, index]))
  const photosOf = (wanted: Uint32Array = new Uint32Array()): readonly RecordedPhoto[] =>
    Array.from(wanted).flatMap((id) => {
      const sample = known.get(id)
      const output = outputOf.get(sample?.labelId ?? -1)
      return sample && output !== undefined ? [{ ...sample, output }] : []
    })
  return { train: photosOf(ids?.train), validation: photosOf(ids?.validation) }
}

/** Whether all are known, and in the order of their labels, as a run begins with them. */
export const areWhole = (photos: RecordedPhotos, run: Run): boolean =>
  photos.train.length === run.trainPhotos &&
  photos.validation.length === run.validationPhotos &&
  SPLITS.every((split) =>
    photos[split].every(({ output }, place, all) => output >= (all[place - 1]?.output ?? 0)),
  )

/** What a report says of the photos. */
export function reportedPhotos(photos: RecordedPhotos, { labels }: Run): ReportedPhotos {
  const packed = (split: Split) =>
    labels.map((_, index) => packPhotos(photos[split].filter(({ output }) => output === index)))
  const used = SPLITS.flatMap((split) =>
    photos[split].map(({ contentHash, output }): UsedPhoto => ({
      contentHash,
      split,
      label: labels[output]?.name ?? '',
    })),
  )
  return { hash: dataHash(used), train: packed('train'), validation: packed('validation') }
}
