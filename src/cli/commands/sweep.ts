import { isDeepStrictEqual } from 'node:util'
import { canGoOn } from '#shared/domain/experiments/experiment.ts'
import type { SweepSettings } from '#shared/domain/experiments/sweep/sweep.ts'
import type { Engine } from '#engine/supervisor/supervisor.ts'
import { type Done, doExperiment, resumeExperiment } from '../do-experiment.ts'
import { withEngine } from '../engine.ts'
import { createOutput, type Output } from '../output.ts'
import { cancellable, openPhotos, showProgress } from '../photos.ts'
import { EXAMPLE } from './sweep-file.ts'
import { parseSweepOptions, type SweepRequest } from './sweep-options.ts'
import { printSweep } from './sweep-summary.ts'

/** Sweeps that are looked through for one that is not finished, the latest first. */
const LATEST = 100

/** `downhill sweep FILE FOLDER`: tries many settings, and compares what comes out. */
export async function sweep(args: readonly string[]): Promise<number> {
  const request = await parseSweepOptions(args)
  const output = createOutput(request.json)
  if (request.action === 'printExample') {
    output.result(EXAMPLE, JSON.stringify(EXAMPLE, null, 2))
    return 0
  }
  const { settings } = request
  const { parts, experiment } = await search(request, output)
  printSweep(settings, parts, output)
  return experiment.parts.failed > 0 ? 1 : 0
}

/** Does all of it, or what is left of the same sweep if that was not finished. */
const search = (
  request: Extract<SweepRequest, { action: 'search' }>,
  output: Output,
): Promise<Done> =>
  withEngine(async (engine) => {
    showProgress(engine, output)
    // In one piece, so that there is no instant in which Ctrl-C would not be heard.
    return cancellable(engine, async () => {
      await openPhotos(engine, request, output)
      noteParts(engine, output)
      return doOrGoOn(engine, request.settings, output)
    })
  })

async function doOrGoOn(engine: Engine, settings: SweepSettings, output: Output): Promise<Done> {
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
