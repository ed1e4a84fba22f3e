/** The optimizers' formulas written plainly, for one weight at a time and in 64 bits. */
import type { GradientOptimizerSpec } from '#shared/domain/optimizer-spec.ts'

/** What is known of one weight; what the optimizer remembers is 0 at first. */
export type Remembered = Readonly<Record<string, number>> & { readonly w: number }

interface StepOf {
  /** ∂loss/∂w. */
  readonly g: number
  readonly learningRate: number
  /** 0-based. */
  readonly step: number
}

/** One step of one weight. */
export function referenceStep(
  spec: GradientOptimizerSpec,
  { w, ...slots }: Remembered,
  { g, learningRate, step }: StepOf,
): Remembered {
  const slot = (name: string) => slots[name] ?? 0
  switch (spec.kind) {
    case 'sgd':
      return { w: w - learningRate * g }
    case 'momentum': {
      const velocity = spec.momentum * slot('velocity') - learningRate * g
      return { w: w + velocity, velocity }
    }
    case 'nesterov': {
      const velocity = spec.momentum * slot('velocity') - learningRate * g
      return { w: w + spec.momentum * velocity - learningRate * g, velocity }
    }
    case 'rmsprop': {
      const meanSquare = spec.rho * slot('meanSquare') + (1 - spec.rho) * g ** 2
      const change = (learningRate * g) / Math.sqrt(meanSquare + spec.epsilon)
      // TensorFlow's slot for a momentum, which here is none, has the last change.
      return { w: w - change, meanSquare, momentum: change }
    }
    case 'adam':
    case 'adamw': {
      const { beta1, beta2, epsilon } = spec
      const decay = spec.kind === 'adamw' ? learningRate * spec.weightDecay * w : 0
      const mean = beta1 * slot('mean') + (1 - beta1) * g
      const meanSquare = beta2 * slot('meanSquare') + (1 - beta2) * g ** 2
      // As at the end of section 2 of the paper: ε stands beside the root before it is corrected.
      const rate = (learningRate * Math.sqrt(1 - beta2 ** (step + 1))) / (1 - beta1 ** (step + 1))
      return { w: w - decay - (rate * mean) / (Math.sqrt(meanSquare) + epsilon), mean, meanSquare }
    }
  }
}
