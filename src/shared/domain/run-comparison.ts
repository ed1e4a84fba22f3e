import { z } from 'zod'
import { EpochMetrics, StepPoint } from './metrics.ts'
import { Run } from './run.ts'

/** Runs that are compared at once: more lines nobody tells apart. */
export const MAX_COMPARED = 12

const RunId = z.int().positive()

export const ComparedRun = z
  .object({
    run: Run,
    /** At most 150, evenly over the run. */
    epochs: z.array(EpochMetrics).readonly(),
    /** The step losses, joined into at most 180 stretches. */
    points: z.array(StepPoint).readonly(),
    /** Runs of the same number, 0 and up, were judged by the same photos under the same labels. */
    judges: z.int().nonnegative(),
  })
  .readonly()
export type ComparedRun = z.infer<typeof ComparedRun>

/** A run beside the one of the highest validation accuracy among those with the same judges. */
export const BesideBest = z
  .object({
    runId: RunId,
    bestId: RunId,
    /**
     * Validation photos that one of the two is right about and the other is not; null where it is
     * not known photo by photo what both networks say.
     */
    disagreement: z
      .object({ onlyThis: z.int().nonnegative(), onlyBest: z.int().nonnegative() })
      .readonly()
      .nullable(),
  })
  .readonly()
export type BesideBest = z.infer<typeof BesideBest>

export const RunComparison = z
  .object({
    /** As they were asked for; those that are gone are left out. */
    runs: z.array(ComparedRun).readonly(),
    /** Of each run that has a result and is not the best itself. */
    besideBest: z.array(BesideBest).readonly(),
  })
  .readonly()
export type RunComparison = z.infer<typeof RunComparison>
