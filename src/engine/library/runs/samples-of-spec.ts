import type { RunSpec } from '#shared/domain/run-spec.ts'
import type { OpenProject } from '../project/open-project.ts'
import { type RunSamples, splitSamples } from './split-samples.ts'

/**
 * The photos that a run or an experiment with this spec works on, by the project's split or by one
 * of its own.
 * @throws ProblemError TOO_FEW_LABELS, NOT_ENOUGH_PHOTOS
 */
export const samplesOfSpec = (
  { samples, labels, splits }: Pick<OpenProject, 'samples' | 'labels' | 'splits'>,
  spec: RunSpec,
): RunSamples =>
  splitSamples(samples.forTraining(), labels.all(), {
    ...spec,
    isSplit: splits.settings() !== null,
  })
