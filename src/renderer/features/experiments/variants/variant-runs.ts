import type { ExperimentPart, PartState } from '#shared/domain/experiments/part.ts'
import { type Variant, variantKey } from '#shared/domain/experiments/variants.ts'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import type { RunResult } from '#shared/domain/run.ts'

/** One training of a variant, as far as it has come. */
export interface VariantRun<Id extends string = string> {
  readonly key: string
  readonly id: Id
  /** The variant's name, the same for all of its seeds. */
  readonly name: string
  /** The variant's colour, from 0. */
  readonly colour: number
  readonly seed: number
  readonly state: PartState
  readonly runId: number | null
  readonly result: RunResult | null
  /** Thinned; none before it has begun. */
  readonly epochs: readonly EpochMetrics[]
}

interface Curves {
  readonly key: string
  readonly epochs: readonly EpochMetrics[]
}

/** All trainings that are planned, seed by seed, in the order of the variants. */
export const variantRuns = <Id extends string>(
  variants: readonly Variant<Id>[],
  seeds: number,
  parts: readonly ExperimentPart[],
  curves: readonly Curves[],
): readonly VariantRun<Id>[] =>
  Array.from({ length: seeds }, (_, again) =>
    variants.flatMap(({ id, name, spec }, colour) => {
      const key = variantKey(id, again)
      const part = parts.find((one) => one.key === key)
      if (!part) return []
      const { state, runId, result } = part
      const run: VariantRun<Id> = {
        ...{ key, id, name, colour, state, runId },
        seed: spec.seed + again,
        result: result?.kind === 'train' ? result.run : null,
        epochs: curves.find((one) => one.key === key)?.epochs ?? [],
      }
      return [run]
    }),
  ).flat()

/** What is known of the ends of a variant's trainings, in the order of their seeds. */
export const resultsOf = <Id extends string>(
  runs: readonly VariantRun<Id>[],
  id: Id,
): readonly RunResult[] => runs.flatMap((run) => (run.id === id && run.result ? [run.result] : []))
