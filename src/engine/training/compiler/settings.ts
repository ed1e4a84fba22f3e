import type { Augmentation } from '#shared/domain/augmentation.ts'
import type { LossFunction } from '#shared/domain/loss-function.ts'
import type { Network } from '#shared/domain/network.ts'
import type { GradientClipping, GradientOptimizerSpec } from '#shared/domain/optimizer-spec.ts'

/** What of a RunSpec decides the graph; the rest decides what is fed into it. */
export interface StepSettings {
  readonly network: Network
  readonly loss: LossFunction
  readonly labelSmoothing: number
  readonly weightDecay: number
  readonly optimizer: GradientOptimizerSpec
  readonly gradientClipping: GradientClipping | null
  readonly augmentation: Augmentation
}
