import type { Passes } from '#shared/domain/run.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import type { StepsBatch, StepsReport } from '../compiler/compile-training.ts'

/** What changes the weights of a network from step to step: an optimizer at work. */
export interface Learner {
  /** Steps that it makes at once. */
  readonly blockSteps: number
  /** Makes the steps of a batch, one or `blockSteps`. */
  readonly train: (batch: StepsBatch) => StepsReport
  /** What so many photos cost it. */
  readonly passes: (photos: number) => Passes
  /** What it remembers besides the weights. */
  readonly readSlots: () => readonly NamedTensor[]
  /** Goes on from weights and what was remembered with them; from nothing but weights, anew. */
  readonly write: (weights: readonly NamedTensor[], slots: readonly NamedTensor[]) => void
}
