import { type Run } from '#shared/domain/run.ts'
import { batchSizeOf, type RunSpec } from '#shared/domain/run-spec.ts'
import type { OpenProject } from '../project/open-project.ts'
import { requireTrainable } from './require-trainable.ts'
import type { RunSamples } from './split-samples.ts'

/**
 * Records a run that is to train on these photos.
 * @throws ProblemError INVALID_INPUT
 */
export function addRun(
  project: Pick<OpenProject, 'runs'>,
  {
    spec,
    samples,
    ...about
  }: Pick<Run, 'forkedFrom' | 'experimentId'> & {
    readonly spec: RunSpec
    readonly samples: RunSamples
  },
): Run {
  requireTrainable(spec, samples.labels)
  const photos = samples.train.samples.length
  return project.runs.add({
    spec,
    labels: samples.labels,
    trainSamples: idsOf(samples.train.samples),
    validationSamples: idsOf(samples.validation.samples),
    stepsPerEpoch: Math.ceil(photos / batchSizeOf(spec, photos)),
    ...about,
  })
}

const idsOf = (samples: readonly { readonly id: number }[]): Uint32Array =>
  Uint32Array.from(samples, ({ id }) => id)
