import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writePhotos } from '../../images/testing/photo-folder.ts'
import { openPets, petSpec as spec } from '../testing/open-pets.ts'

/** A project with a finished run that has checkpoints of the steps 2 and 4. */
async function openTrained() {
  const pets = await openPets()
  const { handlers, trainer, ended } = pets
  await handlers['runs.start']({ spec })
  const job = await trainer.job()
  trainer.learn(0, [1, 1, 1, 1])
  await trainer.save(2, 1)
  await trainer.save(4, 2)
  trainer.finish()
  const run = await ended(1)
  return { ...pets, job, run }
}

it('begins with the weights of the checkpoint, on the same photos, though there are more now', async () => {
  const { handlers, trainer, library, ended, job, run, photos, told } = await openTrained()
  expect(await handlers['runs.checkpoints']({ runId: 1 })).toMatchObject({
    checkpoints: [
      { step: 2, epoch: 1 },
      { step: 4, epoch: 2 },
    ],
  })
  // A label more, which would be an output more.
  await writePhotos(photos, { cat: 9, dog: 9, emu: 9 })
  await library.openFolder(photos)
  await library.importSettled()

  const otherwise = {
    ...spec,
    optimizer: { kind: 'sgd' },
    seed: 7,
    validationShare: 0.5,
    epochs: 1,
    batchSize: 'all',
  } as const
  const forkFrom = { runId: 1, step: 2 }
  const fork = await handlers['runs.start']({ spec: otherwise, forkFrom })
  expect(fork).toMatchObject({
    id: 2,
    spec: otherwise,
    labels: run.labels,
    trainPhotos: 8,
    validationPhotos: 2,
    stepsPerEpoch: 1,
    stepsDone: 0,
    forkedFrom: forkFrom,
  })
  const forked = await trainer.job()
  expect(forked).toMatchObject({
    labelCount: 2,
    train: job.train,
    validation: job.validation,
    start: {
      from: 'fork',
      checkpoint: join(job.folder, 'checkpoints', 'step-000000002.safetensors'),
    },
  })
  trainer.learn(0, [0.5])
  trainer.finish()
  expect(await ended(2)).toMatchObject({ state: 'finished', stepsDone: 1 })
  // Its curve is its own.
  expect((await handlers['runs.steps']({ runId: 2, points: 10 })).points).toMatchObject([
    { step: 0, loss: 0.5, smoothed: 0.5 },
  ])
  expect(told('run.steps').at(-1)?.points).toMatchObject([{ step: 0, smoothed: 0.5 }])
  expect((await handlers['runs.get']({ runId: 1 })).run).toEqual(run)
})

it('that was paused goes on from its own checkpoint, or else from the other run’s', async () => {
  const { handlers, trainer, ended, forget, job } = await openTrained()
  await handlers['runs.start']({ spec, forkFrom: { runId: 1, step: 4 } })
  await handlers['runs.pause']({ runId: 2 })
  expect(await ended(2)).toMatchObject({ state: 'paused', canResume: true })
  forget()
  await handlers['runs.resume']({ runId: 2 })
  expect((await trainer.job()).start).toEqual({
    from: 'fork',
    checkpoint: join(job.folder, 'checkpoints', 'step-000000004.safetensors'),
  })
  trainer.learn(0, [1])
  await handlers['runs.pause']({ runId: 2 })
  await ended(2)
  await handlers['runs.resume']({ runId: 2 })
  expect((await trainer.job()).start).toEqual({ from: 'resume' })
})

it.each([
  ['a run that is not there', {}, { runId: 9, step: 4 }, 'NOT_FOUND', /no run 9/],
  ['a step without a checkpoint', {}, { runId: 1, step: 3 }, 'NOT_FOUND', /Choose one of 2, 4/],
  [
    'other photos',
    { input: { imageSize: 16, colour: 'rgb' } },
    { runId: 1, step: 4 },
    'INVALID_INPUT',
    /number 1 is dense 192 × 64 there and dense 768 × 64 here/,
  ],
  [
    'a wrong number of class weights',
    { classWeights: [1, 2, 3] },
    { runId: 1, step: 4 },
    'INVALID_INPUT',
    /3 class weights, but 2 labels/,
  ],
] as const)(
  'is refused for %s and leaves no record',
  async (_what, change, forkFrom, code, says) => {
    const { handlers } = await openTrained()
    await expect(async () =>
      handlers['runs.start']({ spec: { ...spec, ...change }, forkFrom }),
    ).rejects.toMatchObject({ code, message: expect.stringMatching(says) as string })
    expect((await handlers['runs.list']({ offset: 0, limit: 1 })).total).toBe(1)
  },
)

it('is refused when there are no checkpoints any more', async () => {
  const { handlers, job } = await openTrained()
  await rm(join(job.folder, 'checkpoints'), { recursive: true })
  expect(await handlers['runs.checkpoints']({ runId: 1 })).toEqual({ checkpoints: [] })
  await expect(async () =>
    handlers['runs.start']({ spec, forkFrom: { runId: 1, step: 4 } }),
  ).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: expect.stringContaining('no checkpoints') as string,
  })
})
