import { useMemo } from 'react'
import type { ExperimentPart } from '#shared/domain/experiments/part.ts'
import type { Variant } from '#shared/domain/experiments/variants.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { useSlowly } from '#renderer/engine/use-slowly.ts'
import { type VariantRun, variantRuns } from './variant-runs.ts'

/** Points of a curve that a chart gets. */
const POINTS = 200
/** Milliseconds between two drawings. */
const PAUSE = 400

interface Wanted<Id extends string> {
  readonly experimentId: number
  /** The same array while the settings are. */
  readonly variants: readonly Variant<Id>[]
  readonly seeds?: number
  readonly parts: readonly ExperimentPart[]
}

/** The trainings of an experiment with their curves, drawn anew no more often than the eye follows. */
export function useVariants<Id extends string>(wanted: Wanted<Id>): readonly VariantRun<Id>[] {
  const { experimentId, variants, seeds = 1, parts } = wanted
  const answer = useAnswer(
    'experiments.curves',
    { experimentId, points: POINTS },
    { keepPrevious: true },
  )
  const curves = answer.data?.curves
  const runs = useMemo(
    () => variantRuns(variants, seeds, parts, curves ?? []),
    [variants, seeds, parts, curves],
  )
  return useSlowly(runs, PAUSE)
}

/** How many labels the networks tell apart; undefined before the first one has begun. */
export function useLabelCount(parts: readonly ExperimentPart[]): number | undefined {
  const runId = parts.find((part) => part.runId !== null)?.runId ?? null
  const answer = useAnswer('runs.get', { runId: runId ?? 1 }, { enabled: runId !== null })
  return answer.data?.run.labels.length
}
