import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { TrainingJob } from '#shared/contract/trainer-contract.ts'
import { checkpointName, stepOfCheckpoint } from '#engine/files/run-files.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { readCheckpoint } from '../checkpoints/checkpoint.ts'
import { readWeights } from '../checkpoints/weights-file.ts'
import { createTrainer } from '../run/train.ts'
import { ALWAYS_DUE, createListener, NEVER_DUE, runJob } from '../testing/run-job.ts'
import { type JobOptions, makeJob } from '../testing/training-job.ts'
import { openRecordedPath, pathFolder } from './path-files.ts'

/** Sixty photos in batches of eight: a block of seven steps and a single one make an epoch. */
const SEEN: JobOptions = { photos: 40, batchSize: 8, epochs: 20, path: true, keepBest: false }
const trainer = createTrainer(() => NEVER_DUE)
const carefulTrainer = createTrainer(() => ALWAYS_DUE)

const start = async (options: JobOptions = {}) =>
  makeJob(await tempFolder(), { ...SEEN, ...options })

/** Every file of a run's path, as it is. */
async function pathOf({ folder }: Pick<TrainingJob, 'folder'>) {
  const names = (await readdir(pathFolder(folder))).sort()
  return Promise.all(
    names.map(async (name) => [
      stepOfCheckpoint(name) ?? name,
      (await readFile(join(pathFolder(folder), name))).toString('base64'),
    ]),
  )
}
const stepsOf = async (job: Pick<TrainingJob, 'folder'>) =>
  (await pathOf(job)).map(([step]) => step)

/** Ends a run there and then when it has a checkpoint of `step` updates or more. */
async function untilKilled(job: TrainingJob, step: number): Promise<void> {
  const killed = new Error('killed')
  const { events } = createListener()
  const work = carefulTrainer(
    job,
    {
      ...events,
      checkpoint(written) {
        if (written >= step) throw killed
      },
    },
    { signal: new AbortController().signal },
  )
  await expect(work).rejects.toBe(killed)
}

describe('the path of a run', () => {
  it('is not kept unless it is asked for', async () => {
    const job = await start({ path: false, epochs: 2 })
    await runJob(job, { trainer })
    expect(await readdir(job.folder)).not.toContain('path')
  })

  it('leads from the untrained network to the last one, evenly thinned', async () => {
    const job = await start()
    await runJob(job, { trainer })
    const steps = await stepsOf(job)
    expect(steps[0]).toBe(0)
    expect(steps.at(-1)).toBe(160)
    expect(steps.length).toBeGreaterThanOrEqual(8)
    expect(steps.length).toBeLessThanOrEqual(24)
    const { read } = await openRecordedPath(job.folder)
    expect(await read(160)).toEqual(await readWeights(job.folder))
    const { weights } = await readCheckpoint(join(job.folder, 'checkpoints', checkpointName(0)))
    expect(await read(0)).toEqual(weights)
  })

  it('is left anew by a run that begins anew', async () => {
    const job = await start({ epochs: 5 })
    await runJob(job, { trainer })
    const shorter = await makeJob(job.folder, { ...SEEN, epochs: 2 })
    await runJob(shorter, { trainer })
    expect(Math.max(...(await stepsOf(job)).map(Number))).toBe(16)
  })

  it.each([
    [5, 40],
    [30, 31],
    [72, 100],
    [150, 155],
  ])('is the same for a run that is killed after %i and %i steps', async (first, second) => {
    const whole = await start()
    await runJob(whole, { trainer })
    const job = await start()
    const resumed: TrainingJob = { ...job, start: { from: 'resume' } }
    await untilKilled(job, first)
    await untilKilled(resumed, second)
    await runJob(resumed, { trainer: carefulTrainer })
    expect(await pathOf(job)).toEqual(await pathOf(whole))
  })

  it('is the same for a run that was stopped meanwhile', async () => {
    const whole = await start()
    await runJob(whole, { trainer })
    const job = await start()
    const abort = new AbortController()
    await runJob(job, {
      trainer: carefulTrainer,
      signal: abort.signal,
      checkpoint: (step) => step >= 61 && abort.abort(),
    })
    const stopped = await stepsOf(job)
    expect(stopped.at(-1)).toBeGreaterThanOrEqual(61)
    expect(stopped.at(-1)).toBeLessThan(160)
    await runJob({ ...job, start: { from: 'resume' } }, { trainer })
    expect(await pathOf(job)).toEqual(await pathOf(whole))
  })

  it('does not change what the run computes', async () => {
    const [seen, unseen] = [await start(), await start({ path: false })]
    const [one, other] = [await runJob(seen, { trainer }), await runJob(unseen, { trainer })]
    expect(one.losses).toEqual(other.losses)
    expect(await readWeights(seen.folder)).toEqual(await readWeights(unseen.folder))
  })

  it('is read from checkpoints where none was kept', async () => {
    const job = await start({ path: false, epochs: 3 })
    await runJob(job, { trainer: carefulTrainer })
    const { steps, read } = await openRecordedPath(job.folder)
    expect([steps[0], steps.at(-1)]).toEqual([0, 24])
    expect(await read(24)).toEqual(await readWeights(job.folder))
    await writeFile(join(job.folder, 'checkpoints', checkpointName(0)), 'damaged')
    await expect(read(0)).rejects.toThrow()
  })
})
