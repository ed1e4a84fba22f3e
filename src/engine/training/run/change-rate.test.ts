/** A learning rate that a person changes while a run is under way. */
import { expect, it } from 'vitest'
import { tempFolder } from '../../testing/temp-folder.ts'
import { readLatestCheckpoint } from '../checkpoints/checkpoint.ts'
import { ALWAYS_DUE, NEVER_DUE, runJob } from '../testing/run-job.ts'
import { type JobOptions, makeJob } from '../testing/training-job.ts'
import { createTrainer } from './train.ts'

const OPTIONS: JobOptions = {
  photos: 40,
  batchSize: 8,
  epochs: 6,
  schedule: { kind: 'exponential', learningRate: 0.4, factor: 0.5 },
}

it('is multiplied from the next step on, told, and kept', async () => {
  const job = await makeJob(await tempFolder(), OPTIONS)
  let wish: number | undefined
  const { rateChanges, learningRates, checkpoints } = await runJob(job, {
    trainer: createTrainer(() => ALWAYS_DUE),
    rateFactor: () => wish,
    checkpoint(step) {
      if (step >= 16) wish = 0.25
    },
  })
  const [change, ...others] = rateChanges
  expect(others).toEqual([])
  const { step, factor } = change ?? { step: NaN, factor: NaN }
  expect(factor).toBe(0.25)
  expect(step).toBeGreaterThanOrEqual(16)
  // Before anybody was told, a checkpoint knew.
  expect(checkpoints).toContain(step)
  const stepsPerEpoch = learningRates.length / 6
  const expected = learningRates.map(
    (_, at) => 0.4 * 0.5 ** (at / stepsPerEpoch) * (at >= step ? 0.25 : 1),
  )
  learningRates.forEach((rate, at) => expect(rate).toBeCloseTo(expected[at] ?? NaN, 5))
  expect((await readLatestCheckpoint(job.folder)).progress.rateFactor).toBe(0.25)
})

it('stays changed when the run is interrupted and goes on', async () => {
  const job = await makeJob(await tempFolder(), OPTIONS)
  const abort = new AbortController()
  await runJob(job, {
    trainer: createTrainer(() => ALWAYS_DUE),
    signal: abort.signal,
    rateFactor: () => 0.5,
    checkpoint: (step) => {
      if (step >= 16) abort.abort()
    },
  })
  const { firstStep, learningRates, rateChanges } = await runJob(
    { ...job, start: { from: 'resume' } },
    { trainer: createTrainer(() => NEVER_DUE) },
  )
  expect(rateChanges).toEqual([])
  const stepsPerEpoch = (firstStep + learningRates.length) / 6
  learningRates.forEach((rate, i) =>
    expect(rate).toBeCloseTo(0.5 * 0.4 * 0.5 ** ((firstStep + i) / stepsPerEpoch), 5),
  )
})

it('makes the steps of a run whose schedule said so from the beginning', async () => {
  const constant = (learningRate: number): JobOptions => ({
    ...OPTIONS,
    schedule: { kind: 'constant', learningRate },
  })
  const changed = await runJob(await makeJob(await tempFolder(), constant(0.4)), {
    rateFactor: () => 0.5,
  })
  const planned = await runJob(await makeJob(await tempFolder(), constant(0.2)))
  expect(changed.losses).toEqual(planned.losses)
})
