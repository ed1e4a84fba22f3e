import { ProblemError } from '#shared/contract/problem.ts'
import type { Checkpoint } from '#shared/domain/run.ts'
import { runName, type SavedRun } from './find-run.ts'

/**
 * Where a fork begins: after `step` updates of a run, or at its last checkpoint. The checkpoints are
 * in their order, the earliest first.
 * @throws ProblemError NOT_FOUND that says which there are
 */
export function chooseCheckpoint(
  { project, id }: Pick<SavedRun, 'project' | 'id'>,
  checkpoints: readonly Checkpoint[],
  step: number | undefined,
): { readonly runId: number; readonly step: number } {
  const steps = checkpoints.map((checkpoint) => checkpoint.step)
  const found = step === undefined ? steps.at(-1) : steps.find((kept) => kept === step)
  if (found !== undefined) return { runId: id, step: found }
  const name = runName(project, id)
  throw new ProblemError(
    'NOT_FOUND',
    steps.length === 0
      ? `Run ${name} has no checkpoint to begin from. Choose another run.`
      : `Run ${name} has no checkpoint of step ${step ?? 0}. It has those of ${steps.join(', ')}.`,
    { runId: id },
  )
}
