import { ProblemError } from '#shared/contract/problem.ts'
import type { Measuring, PartResult } from '#shared/domain/experiments/part.ts'
import {
  levelOf,
  type LossSurface,
  pointsOfLevel,
  type SurfacePoint,
} from '#shared/domain/loss-surface.ts'
import type { OpenProject } from '../project/open-project.ts'
import { runFolder } from '../project/project-paths.ts'
import { recordedSamples } from '../runs/recorded-samples.ts'
import { requireRun, requireWeights } from '../runs/require-run.ts'
import { findMisfit } from '../runs/weight-shapes.ts'
import type { MeasuringOrder } from './measuring-order.ts'
import type { PartSurroundings } from './part-surroundings.ts'

type SurfaceWork = Extract<Measuring, { kind: 'lossSurface' }>

/** What the trainer is asked for where a loss surface is wanted, and what becomes known of it. */
export function surfaceOrder(
  { project, emit, experimentId, found, keep }: PartSurroundings,
  { runId, alsoRunIds, settings }: SurfaceWork,
): MeasuringOrder {
  const run = requireSurfaceRuns(project, { runId, alsoRunIds })
  const folder = (id: number) => runFolder(project.path, id)
  return {
    spec: run.spec,
    samples: recordedSamples(project, run),
    total: pointsOfLevel(settings.level),
    async ask(trainer, data): Promise<PartResult> {
      let plane: LossSurface['plane'] | undefined
      const points: SurfacePoint[] = []
      const unsubscribe = trainer.on('trainer.surfaced', (news) => {
        plane = news.plane ?? plane
        points.push(...news.points)
        if (!plane) return
        const surface = { plane, points: [...points], level: levelOf(points.length) }
        keep({ kind: 'lossSurface', surface })
        emit('experiment.surfaced', { experimentId, surface })
      })
      try {
        const surface = await trainer.call('trainer.lossSurface', {
          ...{ data, settings, folder: folder(runId), others: alsoRunIds.map(folder) },
          known: found?.kind === 'lossSurface' ? found.surface : null,
        })
        return { kind: 'lossSurface', surface }
      } finally {
        unsubscribe()
      }
    },
  }
}

/**
 * The run in the centre, where all runs have weights of one network.
 * @throws ProblemError NOT_FOUND, INVALID_INPUT
 */
export function requireSurfaceRuns(
  project: Pick<OpenProject, 'runs'>,
  { runId, alsoRunIds }: Pick<SurfaceWork, 'runId' | 'alsoRunIds'>,
) {
  const run = requireRun(project, runId)
  for (const other of [run, ...alsoRunIds.map((id) => requireRun(project, id))]) {
    requireWeights(other, 'have a loss surface')
    const fits =
      other.labels.length === run.labels.length &&
      !findMisfit(run.spec, other.spec, run.labels.length)
    if (fits) continue
    throw new ProblemError(
      'INVALID_INPUT',
      `Run ${other.id} has another network than run ${run.id}, so its way cannot be drawn there. Choose runs with the same layers, photo size and labels.`,
      { runId: other.id },
    )
  }
  return run
}
