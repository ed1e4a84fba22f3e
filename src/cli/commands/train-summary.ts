import type { SplitResult } from '#shared/domain/metrics.ts'
import type { ProjectSummary } from '#shared/domain/project.ts'
import type { Run, RunResult } from '#shared/domain/run.ts'
import { runArgument, runName } from '../find-run.ts'
import { type Output, percent } from '../output.ts'

interface EndedRun {
  readonly run: Run
  readonly project: Pick<ProjectSummary, 'path'>
  /** The run's own. */
  readonly folder: string
}

/** What came out of a run that has ended. */
export function printSummary({ run, project, folder }: EndedRun, output: Output): void {
  const name = runName(project.path, run.id)
  const { state, forkedFrom, result } = run
  const start = { type: 'summary', run: name, state, folder, forkedFrom }
  const hint = state === 'stopped' && run.canResume ? [resumeHint(run, project)] : []
  if (!result) {
    output.result(
      start,
      [`Run ${name} was stopped before it learned anything.`, ...hint].join('\n'),
    )
    return
  }
  output.result(
    { ...start, steps: run.stepsDone, ...numbersOf(result) },
    [`Run ${name} ${state}: ${judged(result)}`, ...describe(run, result, folder), ...hint].join(
      '\n',
    ),
  )
}

export const resumeHint = (run: Run, { path }: EndedRun['project']): string =>
  `downhill train --resume ${runArgument(path, run.id)} goes on with it.`

const numbersOf = ({ train, validation, majority, ...rest }: RunResult) => ({
  trainLoss: train.loss,
  validationLoss: validation.loss,
  trainAccuracy: train.correct / train.photos,
  validationAccuracy: validation.correct / validation.photos,
  trainPhotos: train.photos,
  validationPhotos: validation.photos,
  majorityShare: majority.photos / validation.photos,
  imagesPerSecond: rest.imagesPerSecond,
  endedEarly: rest.endedEarly,
  epoch: rest.epoch,
  passes: rest.passes,
  pixels: rest.pixels,
})

function judged({ train, validation }: RunResult): string {
  const right = (split: SplitResult) =>
    `${percent(split.correct / split.photos)} of ${split.photos} photos`
  return `${right(validation)} it had not seen are right, ${right(train)} it trained on.`
}

function describe({ spec }: Run, result: RunResult, folder: string): readonly string[] {
  const { validation, majority, passes, endedEarly, imagesPerSecond } = result
  const kept = spec.keepBest ? ', where the validation loss was lowest' : ''
  const pixels = result.pixels === 'memory' ? 'held in memory' : 'streamed from the disk'
  return [
    `Always guessing the most frequent label would get ${percent(majority.photos / validation.photos)} right.`,
    ...(endedEarly === null ? [] : [endedEarly]),
    `The weights are those of epoch ${result.epoch}${kept}.`,
    `${passes.forward} photos passed forward and ${passes.backward} backward; pixels were ${pixels}.`,
    `${Math.round(imagesPerSecond)} images a second. Kept in ${folder}`,
  ]
}
