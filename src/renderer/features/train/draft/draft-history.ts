/** Drafts before and after the one that is shown; the nearest stand last. */
export interface DraftHistory<Draft> {
  readonly past: readonly Draft[]
  readonly future: readonly Draft[]
  /** What the last change was about: while that stays the same, changes are one step. */
  readonly about: string | undefined
}

/** Steps that can be taken back. */
const MOST = 200

export const NO_HISTORY = { past: [], future: [], about: undefined } as const

/**
 * The history after a change of `before`.
 * @param about what alone was changed, such as a field that is typed into; undefined for a change
 *   that is a step of its own
 */
export function recordChange<Draft>(
  history: DraftHistory<Draft>,
  before: Draft,
  about: string | undefined,
): DraftHistory<Draft> {
  const goesOn = about !== undefined && about === history.about
  return {
    past: goesOn ? history.past : [...history.past, before].slice(-MOST),
    future: [],
    about,
  }
}

interface Step<Draft> {
  readonly draft: Draft
  readonly history: DraftHistory<Draft>
}

/** The draft before `now`; undefined where there is none. */
export function undoDraft<Draft>(
  { past, future }: DraftHistory<Draft>,
  now: Draft,
): Step<Draft> | undefined {
  const draft = past.at(-1)
  return (
    draft && {
      draft,
      history: { past: past.slice(0, -1), future: [...future, now], about: undefined },
    }
  )
}

/** The draft that was undone last; undefined where there is none. */
export function redoDraft<Draft>(
  { past, future }: DraftHistory<Draft>,
  now: Draft,
): Step<Draft> | undefined {
  const draft = future.at(-1)
  return (
    draft && {
      draft,
      history: { past: [...past, now], future: future.slice(0, -1), about: undefined },
    }
  )
}
