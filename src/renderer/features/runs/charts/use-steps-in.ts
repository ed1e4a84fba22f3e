import { useMemo } from 'react'
import type { StepPoint } from '#shared/domain/metrics.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { useSlowly } from '#renderer/engine/use-slowly.ts'
import { around } from './step-lines.ts'

/** Updates from the first to the last that is looked at. */
export interface StepRange {
  readonly from: number
  readonly to: number
}

/** As many points as a chart of the whole run has. */
const POINTS = 180
/** Milliseconds between two questions while a chart is zoomed by a wheel. */
const ASK_EVERY = 150

/**
 * The points of a range: at once the coarse ones of the whole run, then finer ones from the
 * library, and behind these what has come since.
 */
export function useStepsIn(
  runId: number,
  all: readonly StepPoint[],
  range: StepRange | undefined,
): readonly StepPoint[] {
  const asked = useSlowly(range, ASK_EVERY)
  const from = Math.max(0, (asked?.from ?? 0) - 1)
  const to = Math.max(from, (asked?.to ?? 0) + 1)
  const fine = useAnswer(
    'runs.steps',
    { runId, points: POINTS, from, to },
    { enabled: asked !== undefined },
  ).data?.points
  return useMemo(() => {
    if (!range) return all
    if (!fine || asked !== range) return around(all, range)
    const last = fine.at(-1)?.step ?? -1
    // A coarse point beyond the range would only hide that the others are fine.
    if (last >= range.to) return fine
    return [...fine, ...around(all, range).filter(({ step }) => step > last)]
  }, [all, range, asked, fine])
}
