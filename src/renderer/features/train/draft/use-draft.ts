import { create } from 'zustand'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { FIRST_PRESET, type Preset, presetSpecs } from '../presets/presets.ts'
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
  readonly preset: Preset
}

interface DraftStore extends Shown {
  readonly reading: Reading
  readonly history: DraftHistory<Shown>
  readonly change: (change: Partial<Draft>) => void
  /** Fills the form with a preset, whatever was set before. */
  readonly choosePreset: (preset: Preset) => void
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

const stateOf = ({ draft, preset }: Shown) => ({ draft, preset, reading: readDraft(draft) })
/** The form as each preset fills it. */
export const presetDrafts: Readonly<Record<Preset, Draft>> = {
  neuron: draftOf(presetSpecs.neuron),
  dense: draftOf(presetSpecs.dense),
  convolutional: draftOf(presetSpecs.convolutional),
}
const begin = (preset: Preset): Shown => ({ draft: presetDrafts[preset], preset })

/** Kept while other pages are looked at. */
export const useDraft = create<DraftStore>((set, get) => {
  const show = (next: Shown, about?: string): void => {
    const { draft, preset, history } = get()
    set({ ...stateOf(next), history: recordChange(history, { draft, preset }, about) })
  }
  const go = (step: typeof undoDraft<Shown>): void => {
    const { draft, preset, history } = get()
    const to = step(history, { draft, preset })
    if (to) set({ ...stateOf(to.draft), history: to.history })
  }
  return {
    ...stateOf(begin(FIRST_PRESET)),
    history: NO_HISTORY,
    change(change) {
      const { draft, preset } = get()
      const next = { ...draft, ...change }
      show({ draft: next, preset }, onlyNumberChanged(draft, next))
    },
    choosePreset: (preset) => show(begin(preset)),
    fill(spec) {
      if (!isOffered(spec)) return false
      show({ draft: draftOf(spec), preset: get().preset })
      return true
    },
    reset: () => set({ ...stateOf(begin(FIRST_PRESET)), history: NO_HISTORY }),
    undo: () => go(undoDraft),
    redo: () => go(redoDraft),
  }
})

/** The form as the chosen preset filled it. */
export const usePresetDraft = (): Draft => useDraft(({ preset }) => presetDrafts[preset])

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
