import type { TrainingOutcome } from '#shared/contract/trainer-contract.ts'
import type { RunResult } from '#shared/domain/run.ts'
import type { RunSamples } from './split-samples.ts'

/** A run's result: what the trainer measured, beside what guessing would get. */
export function resultOf(
  { end: _end, steps: _steps, ...measured }: TrainingOutcome,
  { labels, validation }: RunSamples,
): RunResult {
  const counts = labels.map(
    (_, index) => validation.labels.filter((label) => label === index).length,
  )
  const most = Math.max(...counts)
  return {
    ...measured,
    majority: { labelId: labels[counts.indexOf(most)]?.id ?? 0, photos: most },
  }
}
