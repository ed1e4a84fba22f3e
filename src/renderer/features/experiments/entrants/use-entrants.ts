import { useMemo } from 'react'
import { type EntrantRuns, entrantsOf } from '#shared/domain/experiments/entrants/entrant-runs.ts'
import type { ExperimentPart } from '#shared/domain/experiments/part.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { useSlowly } from '#renderer/engine/use-slowly.ts'

/** Points of a curve at the most, and of all curves together. */
const MOST = 200
const ALL = 4000
const FEWEST = 20
/** Milliseconds between two drawings. */
const PAUSE = 400

/** Everybody's curves as they are now, drawn anew no more often than the eye follows. */
export function useEntrants(
  experimentId: number,
  names: readonly string[],
  parts: readonly ExperimentPart[],
): readonly EntrantRuns[] {
  const points = Math.max(FEWEST, Math.min(MOST, Math.round(ALL / Math.max(1, parts.length))))
  const answer = useAnswer('experiments.curves', { experimentId, points }, { keepPrevious: true })
  const curves = answer.data?.curves
  const entrants = useMemo(() => entrantsOf(names, parts, curves ?? []), [names, parts, curves])
  return useSlowly(entrants, PAUSE)
}
