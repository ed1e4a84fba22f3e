import type { PartResult } from '#shared/domain/experiments/part.ts'
import type { TrainerClient } from '../library-context.ts'
import type { OpenProject } from '../project/open-project.ts'
import type { RunSurroundings } from '../runs/run-training.ts'
import type { RunSamples } from '../runs/split-samples.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import type { OneAtATime } from './one-at-a-time.ts'

/** What a part of an experiment is done with. */
export interface PartSurroundings extends Omit<RunSurroundings, 'tasks'> {
  readonly trainer: TrainerClient
  readonly project: OpenProject
  readonly experimentId: number
  /** Aborted when the experiment is to end. */
  readonly signal: AbortSignal
  /** Preparing photos writes to the cache of pixels, which two must not do at once. */
  readonly oneAtATime: OneAtATime
  /** Megabytes that decoded photos may take in memory. */
  readonly memory: number | undefined
  /** Says how much of the part is done, from 0 to 1. */
  readonly report: (share: number) => void
  /** What the part had found when it was stopped. */
  readonly found: PartResult | null
  /** Keeps a result that is not whole, for the case that the part is stopped. */
  readonly keep: (result: PartResult) => void
  /**
   * The photos of a spec.
   * @throws ProblemError INVALID_INPUT when they are not those that the experiment began with
   */
  readonly samplesOf: (spec: RunSpec) => RunSamples
}
