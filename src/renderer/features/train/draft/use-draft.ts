import { create } from 'zustand'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { FIRST_START, type Start } from '../presets/start.ts'
import { onlyNumberChanged } from './compare.ts'
import { draftOf, isOffered } from './draft-of.ts'
import {
  type DraftHistory,
  NO_HISTORY,
  recordChange,
  redoDraft,
  undoDraft,
} from './draft-history.ts'
import type { Draft } from './draft.ts'
import { type Reading, readDraft } from './read-draft.ts'

/** What the form shows, and what can be taken back. */
interface Shown {
  readonly draft: Draft
  /** Where the draft began. */
  readonly start: Start
}

interface DraftStore extends Shown {
  readonly reading: Reading
  readonly history: DraftHistory<Shown>
  readonly change: (change: Partial<Draft>) => void
  /** Fills the form with a preset, whatever was set before. */
  readonly begin: (start: Start) => void
  /** What is set began here: it was just saved as this preset. */
  readonly beganAt: (start: Start) => void
  /**
   * Fills the form with a run's settings. False, and nothing is changed, where they are more than the
   * form has fields for.
   */
  readonly fill: (spec: RunSpec) => boolean
  /** Begins anew, as when the app was started. */
  readonly reset: () => void
  readonly undo: () => void
  readonly redo: () => void
}

const stateOf = ({ draft, start }: Shown) => ({ draft, start, reading: readDraft(draft) })

const shownAt = (start: Start): Shown => ({ draft: start.draft, start })

/** Kept while other pages are looked at. */
export const useDraft = create<DraftStore>((set, get) => {
  const show = (next: Shown, about?: string): void => {
    const { draft, start, history } = get()
    set({ ...stateOf(next), history: recordChange(history, { draft, start }, about) })
  }
  const go = (step: typeof undoDraft<Shown>): void => {
    const { draft, start, history } = get()
    const to = step(history, { draft, start })
    if (to) set({ ...stateOf(to.draft), history: to.history })
  }
  return {
    ...stateOf(shownAt(FIRST_START)),
    history: NO_HISTORY,
    change(change) {
      const { draft, start } = get()
      const next = { ...draft, ...change }
      show({ draft: next, start }, onlyNumberChanged(draft, next))
    },
    begin: (start) => show(shownAt(start)),
    beganAt: (start) => set({ start }),
    fill(spec) {
      if (!isOffered(spec)) return false
      show({ draft: draftOf(spec), start: get().start })
      return true
    },
    reset: () => set({ ...stateOf(shownAt(FIRST_START)), history: NO_HISTORY }),
    undo: () => go(undoDraft),
    redo: () => go(redoDraft),
  }
})

/** The form as the chosen preset filled it. */
export const usePresetDraft = (): Draft => useDraft(({ start }) => start.draft)

/** Settings beside which a contradiction is shown, as paths in RunSpec. */
const FIELDS = [
  'model.activation',
  'model.output',
  'model.blocks',
  'optimizer.elite',
  'gradientClipping',
  'schedule.lowest',
] as const

/** What speaks against a setting beside the others. */
export const useContradiction = (path: (typeof FIELDS)[number]): string | undefined =>
  useDraft(({ reading }) => reading.contradictions.get(path))

/** Contradictions that no field shows. */
export function otherContradictions({ contradictions }: Reading): readonly string[] {
  const shown: readonly string[] = FIELDS
  return [...contradictions].filter(([path]) => !shown.includes(path)).map(([, why]) => why)
}
