import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { BesideBest, ComparedRun, RunComparison } from '#shared/domain/run-comparison.ts'
import type { Run, RunResult } from '#shared/domain/run.ts'
import type { OpenProject } from '../project/open-project.ts'
import { seriesOf } from './run-series.ts'

/** Epochs of a run's curve; a chart of twelve runs draws no more. */
const EPOCHS = 150
/** Stretches of a run's step losses. */
const POINTS = 180

type Project = Pick<OpenProject, 'runs' | 'metrics' | 'predictions'>

/** A run that was judged in the end. */
interface JudgedRun {
  readonly run: Run
  readonly result: RunResult
  readonly judges: number
}

/** Runs side by side, in the order of `runIds`. Every run is read in a turn of its own. */
export async function compareRuns(
  project: Project,
  runIds: readonly number[],
): Promise<RunComparison> {
  const numberOf = new Map<string, number>()
  const runs: ComparedRun[] = []
  for (const runId of new Set(runIds)) {
    const run = project.runs.get(runId)
    if (!run) continue
    const key = judgesKey(project, run)
    numberOf.set(key, numberOf.get(key) ?? numberOf.size)
    runs.push({
      run,
      epochs: project.metrics.epochs(runId, EPOCHS),
      points: seriesOf(project.metrics, runId, { capacity: POINTS }),
      judges: numberOf.get(key) ?? 0,
    })
    await setImmediate()
  }
  const judged = runs.flatMap(({ run, judges }): JudgedRun[] =>
    run.result && run.result.validation.photos > 0 ? [{ run, judges, result: run.result }] : [],
  )
  const besideBest: BesideBest[] = []
  for (const one of judged) {
    const best = bestOf(judged.filter(({ judges }) => judges === one.judges))
    if (!best || best === one) continue
    besideBest.push({
      runId: one.run.id,
      bestId: best.run.id,
      disagreement: disagreementOf(project, one, best),
    })
    await setImmediate()
  }
  return { runs, besideBest }
}

/** Equal for runs that were judged by the same photos, told apart by the same labels. */
function judgesKey({ runs }: Project, { id, labels }: Run): string {
  const hash = createHash('sha256')
  hash.update(runs.samples(id)?.validation.toSorted() ?? new Uint8Array())
  hash.update(JSON.stringify(labels.map((label) => label.id).sort((a, b) => a - b)))
  return hash.digest('hex')
}

const accuracyOf = ({ result: { validation } }: JudgedRun): number =>
  validation.correct / validation.photos

/** Of the highest accuracy; of equal ones that of the lower loss, then the earlier. */
const bestOf = (judged: readonly JudgedRun[]): JudgedRun | undefined =>
  judged.toSorted(
    (a, b) =>
      accuracyOf(b) - accuracyOf(a) ||
      a.result.validation.loss - b.result.validation.loss ||
      a.run.id - b.run.id,
  )[0]

/**
 * Photo by photo, if both networks looked at all of the validation photos and say of as many as in
 * their results what is right: else labels or photos have changed since they were judged.
 */
function disagreementOf(
  { runs, predictions }: Project,
  one: JudgedRun,
  best: JudgedRun,
): BesideBest['disagreement'] {
  const photos = runs.samples(one.run.id)?.validation ?? new Uint32Array()
  const judged = predictions.judgeBoth({ first: one.run.id, second: best.run.id }, photos)
  return judged.photos === photos.length &&
    judged.firstRight === one.result.validation.correct &&
    judged.secondRight === best.result.validation.correct
    ? { onlyThis: judged.onlyFirst, onlyBest: judged.onlySecond }
    : null
}
