import { useMemo } from 'react'
import { type EntrantRuns, entrantsOf } from '#shared/domain/experiments/entrants/entrant-runs.ts'
import { type Experiment, isOver } from '#shared/domain/experiments/experiment.ts'
import type { ExperimentPart } from '#shared/domain/experiments/part.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { useSlowly } from '#renderer/engine/use-slowly.ts'

/** Points of a curve. */
const MOST = 200
const FEWEST = 20
/** Points of all curves: fewer while they are drawn again and again, so that no frame is late. */
const ALL = { underWay: 600, over: 4000 }
/** Milliseconds between two drawings. */
const PAUSE = 500

/** Everybody's curves as they are now, drawn anew no more often than the eye follows. */
export function useEntrants(
  { id: experimentId, state }: Pick<Experiment, 'id' | 'state'>,
  names: readonly string[],
  parts: readonly ExperimentPart[],
): readonly EntrantRuns[] {
  const all = isOver(state) ? ALL.over : ALL.underWay
  const points = Math.max(FEWEST, Math.min(MOST, Math.round(all / Math.max(1, parts.length))))
  const answer = useAnswer('experiments.curves', { experimentId, points }, { keepPrevious: true })
  const curves = answer.data?.curves
  const entrants = useMemo(() => entrantsOf(names, parts, curves ?? []), [names, parts, curves])
  return useSlowly(entrants, PAUSE)
}
