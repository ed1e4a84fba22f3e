import type { RunEstimate } from '#shared/domain/run-estimate/run-estimate.ts'
import { withEngine } from '../engine.ts'
import { duration, type Output } from '../output.ts'
import { openPhotos, showProgress } from '../photos.ts'
import type { TrainRequest } from './train-options.ts'

type EstimateRequest = Extract<TrainRequest, { readonly action: 'estimate' }>

/** `downhill train --estimate`: what the run would take on this machine. */
export const estimateRun = (request: EstimateRequest, output: Output): Promise<number> =>
  withEngine(async (engine) => {
    showProgress(engine, output)
    await openPhotos(engine, request, output)
    const { spec, memory } = request
    const estimate = await engine.call('runs.estimate', {
      spec,
      ...(memory === undefined ? {} : { memory }),
    })
    output.result({ type: 'estimate', ...estimate }, describeEstimate(estimate).join('\n'))
    return 0
  })

const WHY_NO_TIME: Readonly<Record<NonNullable<RunEstimate['unmeasured']>, string>> = {
  busy: 'not measured, because something else is under way',
  noMemory: 'not measured, because there is not enough memory to try it',
  tooManyWeights: 'not measured: Downhill does not train so many weights',
}

export function describeEstimate(estimate: RunEstimate): readonly string[] {
  const { weights, train, validation, time, unmeasured, memory, disk } = estimate
  return [
    `Weights  ${weights.toLocaleString('en')}`,
    `Photos   ${train} to train on, ${validation} to judge by`,
    `Time     ${time ? timeText(time) : WHY_NO_TIME[unmeasured ?? 'busy']}`,
    `Memory   ${room(memory)}${memory.pixels === 'streamed' ? '; photos are streamed from the disk' : ''}`,
    `Disk     ${room(disk)}`,
  ]
}

function timeText({ total, epoch, epochs, parts }: NonNullable<RunEstimate['time']>): string {
  const around = parts.begin + parts.end
  return `about ${duration(total)} in all: ${duration(epoch)} an epoch × ${epochs}, ${duration(parts.prepare)} to prepare the photos, ${duration(around)} to begin and end`
}

function room({ bytes, available }: RunEstimate['memory'] | RunEstimate['disk']): string {
  const lacks = bytes > available ? ', which is too little' : ''
  return `about ${megabytes(bytes)} of ${megabytes(available)} free${lacks}`
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`
