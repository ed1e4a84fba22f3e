import { create } from 'zustand'
import { DEFAULT_DRAFT } from './draft-of.ts'
import type { Draft } from './draft.ts'
import { type Reading, readDraft } from './read-draft.ts'

interface DraftStore {
  readonly draft: Draft
  readonly reading: Reading
  readonly change: (change: Partial<Draft>) => void
  readonly reset: () => void
}

const stateOf = (draft: Draft) => ({ draft, reading: readDraft(draft) })

/** Kept while other pages are looked at. */
export const useDraft = create<DraftStore>((set) => ({
  ...stateOf(DEFAULT_DRAFT),
  change: (change) => set(({ draft }) => stateOf({ ...draft, ...change })),
  reset: () => set(stateOf(DEFAULT_DRAFT)),
}))

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
