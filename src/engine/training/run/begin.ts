import type { TrainingJob } from '#shared/contract/trainer-contract.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { type Progress, readCheckpoint, readLatestCheckpoint } from '../checkpoints/checkpoint.ts'
import { NOTHING_SEEN } from './divergence.ts'
import { initialWeights } from './initial-weights.ts'
import type { OpenLearner } from './open-learner.ts'

/** Where a run stands when its training begins. */
export interface Beginning {
  readonly progress: Progress
  /** The weights that the run would end with, where they are not the current ones. */
  readonly kept: readonly NamedTensor[]
  /** It goes on: everything up to here was told before. */
  readonly resumed: boolean
}

/** Nothing was done yet. */
export const START: Progress = {
  step: 0,
  epoch: 0,
  stepInEpoch: 0,
  lossSum: 0,
  photos: 0,
  seconds: 0,
  passes: { forward: 0, backward: 0 },
  validationLosses: [],
  keptEpoch: null,
  divergence: NOTHING_SEEN,
  rateFactor: 1,
  correct: 0,
  stepSeconds: 0,
}

/**
 * Sets the weights that a run begins with: fresh ones, those of another run's checkpoint, or
 * everything that the run's own last checkpoint holds.
 * @throws ProblemError NOT_FOUND
 */
export async function beginRun(
  job: TrainingJob,
  { network, learner }: OpenLearner,
): Promise<Beginning> {
  switch (job.start.from) {
    case 'seed':
      learner.write(initialWeights(network, job.spec.initialisation, job.spec.seed), [])
      return { progress: START, kept: [], resumed: false }
    case 'fork': {
      const { weights } = await readCheckpoint(job.start.checkpoint)
      learner.write(weights, [])
      return { progress: START, kept: [], resumed: false }
    }
    case 'resume': {
      const { progress, weights, slots, kept } = await readLatestCheckpoint(job.folder)
      learner.write(weights, slots)
      return { progress, kept, resumed: true }
    }
  }
}
