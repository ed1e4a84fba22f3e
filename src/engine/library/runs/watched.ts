import type { Output } from '#shared/contract/contract.ts'
import type { EngineContract } from '#shared/contract/engine-contract.ts'
import type { Run } from '#shared/domain/run.ts'
import { watchedPhotos } from '#shared/domain/watched-photos.ts'
import type { OpenProject } from '../project/open-project.ts'

/** The watched photos of a run, with what its network said of them epoch by epoch. */
export function watchedOf(project: OpenProject, run: Run): Output<EngineContract, 'runs.watched'> {
  const validation = project.runs.samples(run.id)?.validation ?? new Uint32Array()
  const outputOf = new Map(run.labels.map(({ id }, output) => [id, output]))
  const photos = [...watchedPhotos(validation.length)].map((index) => {
    const sampleId = validation[index] ?? 0
    const labelId = project.samples.sample(sampleId)?.labelId
    return { sampleId, output: outputOf.get(labelId ?? 0) ?? null }
  })
  return { photos, predictions: project.looks.watched(run.id) }
}
