import { ProblemError } from '#shared/contract/problem.ts'
import type { Split } from '#shared/domain/split.ts'
import type { SplitSettings } from '#shared/domain/split-settings.ts'
import type { SplitPreview, SplitSummary } from '#shared/domain/split-summary.ts'
import type { SplitCount, SplittablePhoto } from '#engine/database/splits-repository.ts'
import type { Changed } from '../editing/changed.ts'
import type { Editor } from '../editing/editor.ts'
import type { LibraryContext } from '../library-context.ts'
import { updateNearGroups } from '../near-duplicates/update-near-groups.ts'
import type { OpenProject } from '../project/open-project.ts'
import { isFoundSplit } from './found-split.ts'
import { planSplit, type SplitPlan } from './plan-split.ts'
import { requireLabelled } from './split-words.ts'
import { tableOf } from './split-table.ts'

/** The stored split of one open project. */
export interface Splits {
  /** The split as it is, newcomers put into it. */
  readonly summary: () => SplitSummary
  /** What `make` would do, without doing it. @throws ProblemError NOT_ENOUGH_PHOTOS */
  readonly preview: (settings: SplitSettings) => SplitPreview
  /** Splits all photos anew but those that are pinned. @throws ProblemError BUSY, NOT_ENOUGH_PHOTOS */
  readonly make: (settings: SplitSettings) => Promise<Changed>
  /**
   * Puts photos that came after the split was made into it, as a change of its own; no other moves.
   * Where something could be done again that was undone, only if `always`, since it no longer could.
   */
  readonly keepUp: (always?: boolean) => Changed
  /** The same before something is trained, which looks at all photos. */
  readonly beforeTraining: () => Promise<void>
}

interface Parts {
  readonly project: OpenProject
  readonly editor: Editor
  readonly tasks: LibraryContext['tasks']
  /** Tells that the library was changed. */
  readonly changed: () => void
}

export function createSplits({ project, editor, tasks, changed }: Parts): Splits {
  const { splits, samples, labels, journal } = project
  /** Groups of look-alikes are found when all photos were read. */
  const isReading = () => tasks.current()?.kind === 'import'

  function keepUp(always = false): Changed {
    if (isReading() || (journal.hasUndone() && !always)) return { entry: null }
    const result = editor.splitNewcomers()
    if (result.entry) changed()
    return result
  }

  /** Reading that was stopped left groups as they were. */
  async function compareAll(): Promise<void> {
    if (samples.datasetCounts().pending > 0) await updateNearGroups(project)
  }

  return {
    keepUp,
    summary() {
      keepUp()
      const counts = splits.counts()
      const table = tableOf(counts, labels.all())
      const settings = splits.settings()
      const { unlabelled, conflicts } = samples.datasetCounts()
      const groups = splits.groups()
      return {
        table,
        settings,
        origin: settings ? 'made' : isFound(counts) ? 'found' : null,
        unlabelled,
        conflicts,
        together: total(groups),
        apart: total(groups.filter(({ sides }) => sides > 1)),
      }
    },
    preview(settings) {
      const photos = splits.photos()
      requireLabelled(photos)
      const plan = planSplit(photos, settings, 'pinned')
      return {
        table: tableOf(countsOf(photos, plan), labels.all()),
        moved: photos.filter((photo) => isMoved(photo, plan)).length,
      }
    },
    async make(settings) {
      if (isReading()) {
        throw new ProblemError(
          'BUSY',
          'Photos are still being read. Wait until that is done, then split them: photos that look alike have to be known.',
        )
      }
      await compareAll()
      const result = editor.split(settings)
      if (result.entry) changed()
      return result
    },
    async beforeTraining() {
      if (splits.settings()) await compareAll()
      keepUp(true)
    },
  }
}

function isFound(counts: readonly SplitCount[]): boolean {
  const sum = (some: readonly SplitCount[], of: 'photos' | 'pinned') =>
    some.reduce((total, count) => total + count[of], 0)
  return isFoundSplit({
    photos: sum(counts, 'photos'),
    pinned: sum(counts, 'pinned'),
    judging: sum(
      counts.filter(({ split }) => split === 'validation'),
      'pinned',
    ),
  })
}

const isMoved = ({ id, split, labelId, excluded }: SplittablePhoto, plan: SplitPlan): boolean =>
  labelId !== null && !excluded && split !== null && plan.has(id) && plan.get(id) !== split

/** Photos that are trained on, counted as a plan would place them. */
function countsOf(photos: readonly SplittablePhoto[], plan: SplitPlan): readonly SplitCount[] {
  const counts = new Map<
    string,
    { labelId: number; split: Split | null; photos: number; pinned: number }
  >()
  for (const { id, labelId, split: before, pinned, excluded } of photos) {
    if (labelId === null || excluded) continue
    const split = plan.get(id) ?? before
    const key = `${labelId} ${split}`
    const count = counts.get(key) ?? { labelId, split, photos: 0, pinned: 0 }
    count.photos++
    count.pinned += Number(pinned)
    counts.set(key, count)
  }
  return [...counts.values()]
}

const total = (groups: readonly { readonly photos: number }[]) => ({
  groups: groups.length,
  photos: groups.reduce((sum, { photos }) => sum + photos, 0),
})
