import { ProblemError } from '#shared/contract/problem.ts'
import type { Run } from '#shared/domain/run.ts'
import type { OpenProject } from '../project/open-project.ts'
import type { RunSamples, Split } from './split-samples.ts'

/**
 * The samples that a run was started with, split, ordered and labelled as they were then.
 * @throws ProblemError NOT_ENOUGH_PHOTOS when some are no longer in the project with a label of the run
 */
export function recordedSamples(project: OpenProject, run: Run): RunSamples {
  const ids = project.runs.samples(run.id)
  const known = new Map(project.samples.forTraining().map((sample) => [sample.id, sample]))
  const outputOf = new Map(run.labels.map(({ id }, index) => [id, index]))

  const splitOf = (wanted: Uint32Array = new Uint32Array()): Split => {
    const samples = Array.from(wanted).flatMap((id) => known.get(id) ?? [])
    const labels = samples.flatMap(({ labelId }) => outputOf.get(labelId) ?? [])
    if (labels.length < wanted.length) {
      throw new ProblemError(
        'NOT_ENOUGH_PHOTOS',
        `${wanted.length - labels.length} of the photos that run ${run.id} was started with are no longer in the project, or have another label now. Start a new run instead.`,
        { runId: run.id, missing: wanted.length - labels.length },
      )
    }
    return { samples, labels: Uint16Array.from(labels) }
  }
  return { labels: run.labels, train: splitOf(ids?.train), validation: splitOf(ids?.validation) }
}
