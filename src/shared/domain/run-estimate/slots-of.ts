import type { OptimizerSpec } from '../optimizer-spec.ts'

/** Numbers that an optimizer remembers for each weight. */
export function slotsOf(optimizer: OptimizerSpec): number {
  switch (optimizer.kind) {
    case 'sgd':
      return 0
    case 'momentum':
    case 'nesterov':
      return 1
    case 'rmsprop':
    case 'adam':
    case 'adamw':
      return 2
    case 'genetic':
      return optimizer.population
  }
}
