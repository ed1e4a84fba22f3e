import { useState } from 'react'
import type { DescentPath, DescentSpec } from '#shared/domain/descent.ts'
import { useAnswers } from '#renderer/engine/queries.ts'
import { useSlowly } from '#renderer/engine/use-slowly.ts'

/** Milliseconds between two questions while settings change or the ball is dragged. */
const PAUSE = 120

/** Walks that the trainer has worked out: a path for each of these settings. */
interface Known {
  readonly specs: readonly DescentSpec[]
  readonly paths: readonly DescentPath[]
}

export interface Paths {
  /** The last that are known, maybe of other settings; undefined before the first. */
  readonly known: Known | undefined
  /** What is known is what was asked. */
  readonly current: boolean
  readonly error: Error | null
  readonly retry: () => void
}

/** @param specs the same list as long as nothing changes */
export function usePaths(specs: readonly DescentSpec[]): Paths {
  const asked = useSlowly(specs, PAUSE)
  const answers = useAnswers('experiments.descend', asked)
  const [known, setKnown] = useState<Known>()
  const paths = answers.flatMap(({ data }) => (data ? [data] : []))
  if (asked === specs && known?.specs !== specs && paths.length === specs.length) {
    setKnown({ specs, paths })
  }
  const failed = answers.filter(({ error }) => error)
  return {
    known,
    current: known?.specs === specs,
    error: failed[0]?.error ?? null,
    retry: () => failed.forEach(({ refetch }) => void refetch()),
  }
}
