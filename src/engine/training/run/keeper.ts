import type { RunSpec } from '#shared/domain/run-spec.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { createBestEpoch } from './early-stopping.ts'
import type { Beginning } from './begin.ts'

/** An epoch's weights, kept while training goes on. */
export interface Kept {
  readonly epoch: number
  readonly weights: readonly NamedTensor[]
}

/** Remembers the weights that a run should end with, and says when it has waited long enough. */
export interface Keeper {
  /** The epochs that ended before were already enough to stop. */
  readonly waitedEnough: boolean
  /** @param weights read only if they are worth keeping */
  readonly epochEnded: (
    epoch: number,
    validationLoss: number,
    weights: () => readonly NamedTensor[],
  ) => { readonly shouldStop: boolean }
  /** Undefined until an epoch's loss was finite. */
  readonly kept: () => Kept | undefined
}

/** @param current the weights that the run goes on with */
export function createKeeper(
  { keepBest, earlyStopping }: Pick<RunSpec, 'keepBest' | 'earlyStopping'>,
  { progress, kept: restored }: Pick<Beginning, 'progress' | 'kept'>,
  current: () => readonly NamedTensor[],
): Keeper {
  const bestEpoch = createBestEpoch(earlyStopping)
  const verdicts = progress.validationLosses.map((loss, epoch) => bestEpoch.next(epoch, loss))
  let kept: Kept | undefined =
    progress.keptEpoch === null
      ? undefined
      : { epoch: progress.keptEpoch, weights: restored.length > 0 ? restored : current() }
  return {
    waitedEnough: verdicts.at(-1)?.shouldStop ?? false,
    kept: () => kept,
    epochEnded(epoch, validationLoss, weights) {
      const { isBest, shouldStop } = bestEpoch.next(epoch, validationLoss)
      // Without keeping the best, the last good ones are what a run that diverges falls back to.
      if (isBest || !keepBest) kept = { epoch, weights: weights() }
      return { shouldStop }
    },
  }
}
