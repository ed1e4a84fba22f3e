import { isDeepStrictEqual } from 'node:util'
import { ProblemError } from '#shared/contract/problem.ts'
import { canGoOn } from '#shared/domain/experiments/experiment.ts'
import { standingsOf } from '#shared/domain/experiments/sweep/standings.ts'
import type { SweepSettings } from '#shared/domain/experiments/sweep/sweep.ts'
import { formatCount } from '#shared/words/format.ts'
import type { Engine } from '#engine/supervisor/supervisor.ts'
import { type Done, doExperiment, resumeExperiment } from '../do-experiment.ts'
import { withEngine } from '../engine.ts'
import { createOutput, type Output } from '../output.ts'
import { cancellable, openPhotos, showProgress } from '../photos.ts'
import { EXAMPLE } from './sweep-file.ts'
import { parseSweepOptions, type SweepRequest } from './sweep-options.ts'
import { readMerged, writeResults } from './sweep-results.ts'
import { printSweep } from './sweep-summary.ts'

type Request<A extends SweepRequest['action']> = Extract<SweepRequest, { readonly action: A }>

/** Sweeps that are looked through for one that is not finished, the latest first. */
const LATEST = 100

/** `downhill sweep FILE FOLDER`: tries many settings, and compares what comes out. */
export async function sweep(args: readonly string[]): Promise<number> {
  const request = await parseSweepOptions(args)
  const output = createOutput(request.json)
  switch (request.action) {
    case 'printExample':
      output.result(EXAMPLE, JSON.stringify(EXAMPLE, null, 2))
      return 0
    case 'search':
      return search(request, output)
    case 'merge':
      return merge(request, output)
  }
}

async function search(request: Request<'search'>, output: Output): Promise<number> {
  const { settings, out } = request
  const { parts, experiment } = await withEngine(async (engine) => {
    const done = await doSweep(engine, request, settings, output)
    if (out !== undefined) await writeResults(engine, out, { settings, done })
    return done
  })
  printSweep(settings, parts, output)
  return experiment.parts.failed > 0 ? 1 : 0
}

/** Shares as one table; the best is confirmed where there are photos to do that on. */
async function merge({ files, confirm }: Request<'merge'>, output: Output): Promise<number> {
  const { settings, photos, parts, missing } = await readMerged(files)
  if (missing.length > 0) {
    output.note(
      `${formatCount(missing.length, 'configuration')} in none of the files: ${missing.join(', ')}.`,
    )
  }
  const [best, next] = standingsOf(settings, parts).filter(({ rank }) => rank !== null)
  if (!confirm || !best || !next) {
    printSweep({ ...settings, seedsToConfirm: 0 }, parts, output)
    return 0
  }
  const confirmation: SweepSettings = {
    ...settings,
    only: {
      kind: 'confirmation',
      best: best.configuration.number,
      next: next.configuration.number,
    },
  }
  const done = await withEngine((engine) => doSweep(engine, confirm, confirmation, output))
  if (done.photos !== photos) {
    throw new ProblemError(
      'INVALID_INPUT',
      `The photos or labels of ${confirm.folder} are not those that the files are about.`,
    )
  }
  printSweep(settings, [...parts, ...done.parts], output)
  return done.experiment.parts.failed > 0 ? 1 : 0
}

/** Does all of it, or what is left of the same sweep if that was not finished. */
async function doSweep(
  engine: Engine,
  photos: { readonly folder: string; readonly project: string | undefined },
  settings: SweepSettings,
  output: Output,
): Promise<Done> {
  showProgress(engine, output)
  // In one piece, so that there is no instant in which Ctrl-C would not be heard.
  return cancellable(engine, async () => {
    await openPhotos(engine, photos, output)
    noteParts(engine, output)
    const { experiments } = await engine.call('experiments.list', {
      ...{ kind: 'sweep', offset: 0, limit: LATEST },
    })
    const unfinished = experiments.find(
      (experiment) => canGoOn(experiment) && isDeepStrictEqual(experiment.settings, settings),
    )
    if (!unfinished) return doExperiment(engine, settings)
    const { id, parts } = unfinished
    output.note(`Experiment ${id} goes on: ${parts.done} of ${parts.planned} trainings are done.`)
    return resumeExperiment(engine, id)
  })
}

/** A remark whenever a training is over. */
function noteParts(engine: Engine, output: Output): void {
  let told: number | undefined
  engine.on('experiment.changed', ({ parts: { planned, done, failed } }) => {
    const over = done + failed
    if (told !== undefined && over > told) {
      output.note(
        `${over} of ${planned} trainings are over${failed > 0 ? `, ${failed} failed` : ''}.`,
      )
    }
    told = over
  })
}
