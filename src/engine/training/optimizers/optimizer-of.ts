import type { GradientOptimizerSpec } from '#shared/domain/optimizer-spec.ts'
import { adam, adamW } from './adam.ts'
import { gradientDescent } from './gradient-descent.ts'
import { momentum } from './momentum.ts'
import type { Optimizer } from './optimizer.ts'
import { rmsProp } from './rms-prop.ts'

export function optimizerOf(spec: GradientOptimizerSpec): Optimizer {
  switch (spec.kind) {
    case 'sgd':
      return gradientDescent
    case 'momentum':
      return momentum(spec.momentum, false)
    case 'nesterov':
      return momentum(spec.momentum, true)
    case 'rmsprop':
      return rmsProp(spec.rho, spec.epsilon)
    case 'adam':
      return adam(spec)
    case 'adamw':
      return adamW(spec)
  }
}
