import { basename } from 'node:path'
import { quoted } from '#shared/domain/train-command.ts'
import type { ReportedParts, ReportedPhotos, RunReport } from '#shared/domain/run-report.ts'
import type { Run } from '#shared/domain/run.ts'
import { appVersion } from '#engine/process/app-version.ts'
import type { LibraryContext } from '../library-context.ts'
import type { OpenProject } from '../project/open-project.ts'
import { runFolder } from '../project/project-paths.ts'
import { readRunFile } from '../runs/run-file.ts'
import { seriesOf } from '../runs/run-series.ts'
import { readThumbnail, TILE_SIZE } from '../thumbnails.ts'
import type { TaskProgress } from '../tasks.ts'
import { judgePhotos } from './judge-photos.ts'
import { judgementOf } from './judgement.ts'
import { areWhole, type RecordedPhotos, recordedPhotos, reportedPhotos } from './recorded-photos.ts'
import type { Judgement, PhotoCounts, ReportView } from './report-view.ts'
import { notRepeatable } from './text.ts'

/** Points of the loss curve: more than the page has pixels would not be seen. */
const POINTS = 400

interface Wanted {
  readonly project: OpenProject
  readonly run: Run
  readonly thumbnails: boolean
  /** Where it is written to. */
  readonly path: string
}

/**
 * All that a run's report shows.
 * @throws ProblemError CANCELLED, and what the trainer throws while it looks at photos
 */
export async function makeReport(
  context: LibraryContext,
  wanted: Wanted,
  progress: TaskProgress,
): Promise<ReportView> {
  const { project, run } = wanted
  const photos = recordedPhotos(project, run)
  const reported = await sameAsThen(project, run, photos)
  const judgement = await judge(context, wanted, photos, progress)
  const report: RunReport = {
    format: 'downhill-report',
    version: 1,
    writtenAt: new Date().toISOString(),
    parts: await partsOf(context),
    project: project.name,
    run: aboutRun(run),
    spec: run.spec,
    labels: run.labels.map(({ name }) => name),
    photos: reported,
    notRepeatable: whyNot(run, reported),
    epochs: project.metrics.epochs(run.id).map(({ imagesPerSecond: _, ...epoch }) => epoch),
    result: resultOf(run),
  }
  return {
    report,
    steps: seriesOf(project.metrics, run.id, { capacity: POINTS }),
    counts: reported ? countsOf(photos, run) : null,
    judgement,
    fileName: nameFor(wanted.path),
  }
}

async function judge(
  context: LibraryContext,
  { project, run, thumbnails }: Wanted,
  { validation }: RecordedPhotos,
  progress: TaskProgress,
): Promise<Judgement | null> {
  if (!run.hasWeights || validation.length === 0) return null
  const judged = await judgePhotos(context, { project, run }, validation, progress)
  const thumbnail = (sampleId: number) =>
    readThumbnail(project, context.decoder, { sampleId, size: TILE_SIZE }).catch(() => null)
  return judgementOf(judged, { run, thumbnail: thumbnails ? thumbnail : undefined })
}

function aboutRun(run: Run): RunReport['run'] {
  const { id, state, reason, createdAt, endedAt, stepsDone, forkedFrom } = run
  const { trainPhotos, validationPhotos, rateChanges } = run
  return {
    ...{ id, state, reason, createdAt, endedAt, stepsDone, forkedFrom },
    ...{ trainPhotos, validationPhotos, rateChanges },
  }
}

function resultOf({ result, labels }: Run): RunReport['result'] {
  if (!result) return null
  const { train, validation, epoch, endedEarly, majority } = result
  const label = labels.find(({ id }) => id === majority.labelId)?.name ?? ''
  return { train, validation, epoch, endedEarly, majority: { label, photos: majority.photos } }
}

function countsOf(photos: RecordedPhotos, { labels }: Run): PhotoCounts {
  const count = (split: keyof RecordedPhotos) =>
    labels.map((_, index) => photos[split].filter(({ output }) => output === index).length)
  return { train: count('train'), validation: count('validation') }
}

/** The photos that the run learned from; null where they are no longer what they were then. */
async function sameAsThen(
  project: OpenProject,
  run: Run,
  photos: RecordedPhotos,
): Promise<ReportedPhotos | null> {
  if (!areWhole(photos, run)) return null
  const now = reportedPhotos(photos, run)
  // Of older runs no hash was kept; of a folder that is gone nothing is known.
  const { data = now.hash } = await readRunFile(runFolder(project.path, run.id)).catch(() => ({
    data: undefined,
  }))
  return data === now.hash ? now : null
}

/** Why the run cannot be done again; null where it can. */
function whyNot(
  { state, forkedFrom, rateChanges }: Run,
  photos: ReportedPhotos | null,
): string | null {
  if (forkedFrom) return notRepeatable.fork(forkedFrom.runId)
  if (state !== 'finished') return notRepeatable.unfinished
  if (rateChanges.length > 0) return notRepeatable.rateChanged
  return photos ? null : notRepeatable.photosChanged
}

async function partsOf({ decoder, trainer }: LibraryContext): Promise<ReportedParts> {
  const [{ libvips }, described] = await Promise.all([
    decoder.versions(),
    trainer.call('trainer.describe', {}).catch(() => null),
  ])
  return {
    downhill: appVersion(),
    tensorflow: described?.tensorflow ?? null,
    libvips,
    cpu: described?.cpu ?? null,
    threads: described?.threads ?? null,
  }
}

/** The report's file as one word of a command. */
function nameFor(path: string): string {
  const name = basename(path)
  return /^[\w.-]+$/.test(name) ? name : quoted(name)
}
