import type { Selection } from '#shared/domain/sample-filter.ts'
import type { Split } from '#shared/domain/split.ts'
import type { SplitSettings } from '#shared/domain/split-settings.ts'
import type { JournalWriter } from '#engine/database/journal-repository.ts'
import { copiesOf, type Where, whereSelected } from '#engine/database/sample-where.ts'
import { countText } from '../count-text.ts'
import type { OpenProject } from '../project/open-project.ts'
import { planSplit, type SplitPlan } from '../splits/plan-split.ts'
import { newcomersTitle, requireLabelled, splitTitle } from '../splits/split-words.ts'
import { type Changed, changed } from './changed.ts'

/** What a person changes of the splits. */
export interface SplitEdits {
  /**
   * Puts photos into a split for good, copies of the same bytes with them; null lets the next split
   * place them again. Where no split was made they are in none then.
   */
  readonly pin: (selection: Selection, split: Split | null) => Changed
  /**
   * Splits all photos anew but those that are pinned.
   * @throws ProblemError NOT_ENOUGH_PHOTOS when none has a label
   */
  readonly split: (settings: SplitSettings) => Changed
  /** Puts photos that came after the split was made into it; no other moves. */
  readonly splitNewcomers: () => Changed
  /** Takes the split back, except where photos are pinned: each run then draws its own. */
  readonly clearSplits: () => Changed
}

export function splitEdits({
  journal,
  splits,
}: Pick<OpenProject, 'journal' | 'splits'>): SplitEdits {
  /** A plan for copies of the same bytes too: one of them may count in place of the other some day. */
  function withCopies(plan: SplitPlan): SplitPlan {
    const whole = new Map(plan)
    for (const { id, original } of splits.copies()) {
      const split = plan.get(original)
      if (split !== undefined) whole.set(id, split)
    }
    return whole
  }

  return {
    pin: (selection, split) =>
      changed(
        journal.record('pin', (writer) => {
          const chosen = whereSelected(selection)
          const keepsSplit = split === null && splits.settings() !== null
          const set = (where: Where) => setPin(writer, where, split, keepsSplit)
          // Copies first: whom they belong to is asked of the samples as they were before.
          set(copiesOf(chosen))
          const count = set(chosen)
          const photos = countText(count, 'photo')
          return split === null ? `Unpinned ${photos}` : `Pinned ${photos} to ${split}`
        }),
      ),
    split(settings) {
      const photos = splits.photos()
      requireLabelled(photos)
      const plan = planSplit(photos, settings, 'pinned')
      return changed(
        journal.record('split', (writer) => {
          writer.setEach('split', withCopies(plan))
          // If they come back, they are newcomers.
          writer.setSamples('split', null, where('withdrawn = 1 AND pinned = 0'))
          writer.setSplitSettings(settings)
          return splitTitle(plan, settings)
        }),
      )
    },
    splitNewcomers() {
      const settings = splits.settings()
      if (!settings) return { entry: null }
      const plan = planSplit(splits.photos(), settings, 'assigned')
      return changed(
        journal.record('split', (writer) => {
          writer.setEach('split', withCopies(plan))
          return newcomersTitle(plan.size)
        }),
      )
    },
    clearSplits: () =>
      changed(
        journal.record('split', (writer) => {
          writer.setSamples('split', null, where('pinned = 0'))
          writer.setSplitSettings(null)
          return 'Cleared the split'
        }),
      ),
  }
}

/** Gives the number of samples that were changed. */
function setPin(
  writer: JournalWriter,
  chosen: Where,
  split: Split | null,
  keepsSplit: boolean,
): number {
  // Pinned first: what is chosen may depend on the split.
  const pinned = writer.setSamples('pinned', Number(split !== null), chosen)
  const moved = keepsSplit ? 0 : writer.setSamples('split', split, chosen)
  return Math.max(pinned, moved)
}

const where = (sql: string): Where => ({ sql, parameters: {} })
