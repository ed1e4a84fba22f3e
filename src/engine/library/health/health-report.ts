import { type HealthReport, LARGE_PIXELS, SMALL_SIDE } from '#shared/domain/health.ts'
import { inPages, inSlices, type Steps } from '../in-slices.ts'
import type { OpenProject } from '../project/open-project.ts'
import { probeShortcuts } from './probe-shortcuts.ts'

/** The probe's folds; any number, but always the same. */
const SEED = 1

type Library = Pick<OpenProject, 'samples'>

/** Looks at what the database knows of all photos; no photo is opened. */
export const healthReport = (library: Library): Promise<HealthReport> =>
  inSlices(healthReportSteps(library))

function* healthReportSteps({ samples }: Library): Steps<HealthReport> {
  const photos = yield* inPages(samples.facts)
  const counts = samples.datasetCounts()
  const perLabel = new Map<number, number>()
  for (const { labelId } of photos) perLabel.set(labelId, (perLabel.get(labelId) ?? 0) + 1)
  const labels = [...perLabel]
    .map(([labelId, count]) => ({ labelId, photos: count }))
    .sort((a, b) => b.photos - a.photos || a.labelId - b.labelId)
  return {
    photos: photos.length,
    labels,
    unlabelled: counts.unlabelled,
    excluded: counts.excluded,
    unreadable: counts.unreadable,
    duplicates: counts.duplicates,
    conflicts: counts.conflicts,
    nearDuplicates: samples.counts({ excluded: false, nearDuplicates: true }).total,
    small: photos.filter(({ width, height }) => Math.min(width, height) < SMALL_SIDE).length,
    large: photos.filter(({ width, height }) => width * height > LARGE_PIXELS).length,
    majorityShare: photos.length === 0 ? 0 : (labels[0]?.photos ?? 0) / photos.length,
    shortcuts: yield* probeShortcuts(photos, SEED),
  }
}
