import type { RunResult } from '../../run.ts'
import type { SweepSettings } from './sweep.ts'

/**
 * What configurations are compared by; less is better. The validation loss says more than the share
 * of errors, but where label smoothing is varied it measures something else each time.
 */
export type Measure = 'validationLoss' | 'validationErrors'

export const measureOf = ({ axes }: Pick<SweepSettings, 'axes'>): Measure =>
  axes.some(({ setting }) => setting === 'labelSmoothing') ? 'validationErrors' : 'validationLoss'

/** How well a run did, of the weights that it kept; null when it diverged. */
export function scoreOf(measure: Measure, { validation, diverged }: RunResult): number | null {
  if (diverged) return null
  return measure === 'validationLoss' ? validation.loss : 1 - validation.correct / validation.photos
}
