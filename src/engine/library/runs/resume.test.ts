import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '#shared/contract/problem.ts'
import { writePhotos } from '../../images/testing/photo-folder.ts'
import { writeCheckpoint } from '../../testing/checkpoint-file.ts'
import { openProject } from '../project/open-project.ts'
import { openPets, petEpoch, petSpec as spec } from '../testing/open-pets.ts'

type Pets = Awaited<ReturnType<typeof openPets>>

const LOST = new ProblemError('ENGINE_LOST', 'The training process crashed (SIGSEGV).')

/** The recorded step losses with their numbers, and which epochs are recorded. */
async function recordOf({ handlers }: Pets, runId: number) {
  const { points } = await handlers['runs.steps']({ runId, points: 100 })
  const { epochs } = await handlers['runs.get']({ runId })
  return {
    losses: points.map(({ step, loss }) => [step, loss]),
    smoothed: points.map(({ smoothed }) => smoothed),
    epochs: epochs.map(({ epoch }) => epoch),
  }
}

/** A run that was saved after 3 steps and lost its trainer after 5. */
async function loseAfterFive(pets: Pets) {
  const { handlers, trainer, ended, forget } = pets
  await handlers['runs.start']({ spec: { ...spec, epochs: 4 } })
  const job = await trainer.job()
  trainer.learn(0, [0.5, 0.25], [petEpoch(0), petEpoch(1)])
  // The checkpoint lies within these steps.
  trainer.learn(2, [1, 8, 16], [petEpoch(2)])
  await trainer.save(3, 1)
  trainer.client.lose(LOST)
  const run = await ended(1)
  forget()
  return { job, run }
}

describe('a run that is paused', () => {
  it('keeps a checkpoint and counts as unfinished', async () => {
    const { handlers, trainer, ended, told } = await openPets()
    await handlers['runs.start']({ spec })
    await trainer.job()
    trainer.learn(0, [0.5, 0.25, 0.125], [petEpoch(0), petEpoch(1)])
    expect(await handlers['runs.pause']({ runId: 1 })).toMatchObject({ state: 'pausing' })
    expect(await ended(1)).toMatchObject({
      state: 'paused',
      reason: null,
      stepsDone: 3,
      hasWeights: true,
      canResume: true,
      result: { train: { photos: 8 } },
      endedAt: expect.any(String) as string,
    })
    expect(told('run.changed').map(({ state }) => state)).not.toContain('stopping')
    expect(await handlers['runs.pause']({ runId: 1 })).toMatchObject({ state: 'paused' })
  })

  it('and then stopped is stopped, and not paused by asking again', async () => {
    const { handlers, trainer, ended } = await openPets()
    await handlers['runs.start']({ spec })
    await trainer.job()
    void handlers['runs.pause']({ runId: 1 })
    void handlers['runs.stop']({ runId: 1 })
    void handlers['runs.pause']({ runId: 1 })
    expect(await ended(1)).toMatchObject({ state: 'stopped', canResume: true })
  })

  it('goes on, once or many times, as if it had never been interrupted', async () => {
    const smooth = await openPets()
    await smooth.handlers['runs.start']({ spec })
    await smooth.trainer.job()
    smooth.trainer.learn(0, [0.5, 0.25, 1, 0.75], [petEpoch(0), petEpoch(1), petEpoch(2)])
    smooth.trainer.finish()
    await smooth.ended(1)

    const pets = await openPets()
    const { handlers, trainer, ended, forget, told } = pets
    await handlers['runs.start']({ spec, memory: 100 })
    const first = await trainer.job()
    trainer.learn(0, [0.5], [petEpoch(0)])
    await handlers['runs.pause']({ runId: 1 })
    await ended(1)
    for (const [step, loss] of [
      [1, 0.25],
      [2, 1],
    ] as const) {
      forget()
      expect(await handlers['runs.resume']({ runId: 1, memory: 100 })).toMatchObject({
        state: 'preparing',
        stepsDone: step,
        endedAt: null,
        canResume: true,
      })
      // The same photos, in the same order, with the same labels; only the beginning is another.
      expect(await trainer.job()).toEqual({ ...first, start: { from: 'resume' } })
      trainer.learn(step, [loss], step === 1 ? [petEpoch(1)] : [])
      await handlers['runs.pause']({ runId: 1 })
      expect(await ended(1)).toMatchObject({ state: 'paused', stepsDone: step + 1 })
    }
    forget()
    await handlers['runs.resume']({ runId: 1 })
    await trainer.job()
    expect(told('task.progress').at(-1)).toMatchObject({ kind: 'training', done: 3, total: 4 })
    trainer.learn(3, [0.75], [petEpoch(2)])
    trainer.finish()
    expect(await ended(1)).toMatchObject({ state: 'finished', stepsDone: 4, canResume: false })

    expect(await recordOf(pets, 1)).toEqual(await recordOf(smooth, 1))
    // What the page was told last fits to what is recorded: the smoothing went on.
    const recorded = await handlers['runs.steps']({ runId: 1, points: 100 })
    expect(told('run.steps').flatMap(({ points }) => points)).toEqual(recorded.points.slice(3))
  })

  it('while its photos are prepared begins again', async () => {
    const { handlers, trainer, ended, forget } = await openPets()
    await handlers['runs.start']({ spec })
    await handlers['runs.pause']({ runId: 1 })
    expect(await ended(1)).toMatchObject({ state: 'paused', reason: null, canResume: true })
    forget()
    await handlers['runs.resume']({ runId: 1 })
    expect(await trainer.job()).toMatchObject({ start: { from: 'seed' } })
    trainer.learn(0, [1, 1, 1, 1])
    trainer.finish()
    expect(await ended(1)).toMatchObject({ state: 'finished', stepsDone: 4 })
  })
})

describe('a run whose trainer is lost', () => {
  it('has failed with the reason, and what it told is kept', async () => {
    const pets = await openPets()
    const { run } = await loseAfterFive(pets)
    expect(run).toMatchObject({
      state: 'failed',
      reason: LOST.message,
      stepsDone: 5,
      canResume: true,
      hasWeights: true,
    })
    expect((await recordOf(pets, 1)).losses).toEqual([
      [0, 0.5],
      [1, 0.25],
      [2, 1],
      [3, 8],
      [4, 16],
    ])
  })

  it('goes on from its last checkpoint and replaces what it told after it', async () => {
    const pets = await openPets()
    const { handlers, trainer, ended, when } = pets
    await loseAfterFive(pets)
    await handlers['runs.resume']({ runId: 1 })
    expect(await trainer.job()).toMatchObject({ start: { from: 'resume' } })
    expect(await when('run.changed', ({ state }) => state === 'training')).toMatchObject({
      stepsDone: 3,
      reason: null,
      endedAt: null,
      result: null,
    })
    expect(await recordOf(pets, 1)).toMatchObject({
      losses: [
        [0, 0.5],
        [1, 0.25],
        [2, 1],
      ],
      epochs: [0, 1],
    })
    trainer.learn(3, [2, 4], [petEpoch(2)])
    trainer.finish()
    expect(await ended(1)).toMatchObject({ state: 'finished', reason: null, stepsDone: 5 })
    expect(await recordOf(pets, 1)).toMatchObject({
      losses: [
        [0, 0.5],
        [1, 0.25],
        [2, 1],
        [3, 2],
        [4, 4],
      ],
      epochs: [0, 1, 2],
    })
  })

  it('can go on from an earlier checkpoint than its last, when that is damaged', async () => {
    const pets = await openPets()
    const { handlers, trainer, ended, told } = pets
    await loseAfterFive(pets)
    await handlers['runs.resume']({ runId: 1 })
    await trainer.job()
    trainer.learn(1, [2], [petEpoch(1)])
    trainer.learn(2, [4])
    trainer.finish()
    expect(await ended(1)).toMatchObject({ state: 'finished', stepsDone: 3 })
    expect(await recordOf(pets, 1)).toMatchObject({
      losses: [
        [0, 0.5],
        [1, 2],
        [2, 4],
      ],
      epochs: [0, 1],
    })
    const recorded = await handlers['runs.steps']({ runId: 1, points: 100 })
    expect(told('run.steps').flatMap(({ points }) => points)).toEqual(recorded.points.slice(1))
  })

  it('before its first checkpoint cannot go on', async () => {
    const { handlers, trainer, ended } = await openPets()
    await handlers['runs.start']({ spec })
    await trainer.job()
    trainer.learn(0, [1])
    trainer.client.lose(LOST)
    expect(await ended(1)).toMatchObject({ state: 'failed', canResume: false })
    await expect(async () => handlers['runs.resume']({ runId: 1 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('before its first checkpoint') as string,
    })
  })

  it('and whose checkpoints are gone cannot go on, and stays as it is', async () => {
    const pets = await openPets()
    const { job, run } = await loseAfterFive(pets)
    await rm(join(job.folder, 'checkpoints'), { recursive: true })
    await expect(async () => pets.handlers['runs.resume']({ runId: 1 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('checkpoints are gone') as string,
    })
    expect((await pets.handlers['runs.get']({ runId: 1 })).run).toEqual(run)
  })

  it('fails again when a photo vanished meanwhile, names it, and loses nothing', async () => {
    const pets = await openPets()
    const { handlers, trainer, ended, forget, path, photos } = pets
    await loseAfterFive(pets)
    const before = await recordOf(pets, 1)
    // The cache of pixels may be deleted, and then every photo is needed.
    await rm(join(path, 'cache', 'pixels'), { recursive: true })
    const gone = join(photos, 'dog', '2.jpg')
    await rm(gone)
    await handlers['runs.resume']({ runId: 1 })
    expect(await ended(1)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining(gone) as string,
      canResume: true,
    })
    expect(await recordOf(pets, 1)).toEqual(before)
    // Put back, the photo lets it go on.
    await writePhotos(photos, { cat: 5, dog: 5 })
    forget()
    await handlers['runs.resume']({ runId: 1 })
    await trainer.job()
    trainer.learn(3, [2])
    trainer.finish()
    expect(await ended(1)).toMatchObject({ state: 'finished', stepsDone: 4 })
  })
})

describe('resuming', () => {
  it('a finished run is refused', async () => {
    const { handlers, trainer, ended } = await openPets()
    await handlers['runs.start']({ spec })
    await trainer.job()
    await trainer.save(4, 2)
    trainer.finish()
    await ended(1)
    await expect(async () => handlers['runs.resume']({ runId: 1 })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('has finished') as string,
    })
  })

  it('a run that is under way, or beside another one, is refused', async () => {
    const pets = await openPets()
    const { handlers, trainer, ended } = pets
    await loseAfterFive(pets)
    await handlers['runs.start']({ spec })
    await trainer.job()
    for (const runId of [1, 2]) {
      await expect(async () => handlers['runs.resume']({ runId })).rejects.toMatchObject({
        code: 'BUSY',
      })
    }
    await expect(async () => handlers['runs.resume']({ runId: 3 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    trainer.finish()
    expect(await ended(2)).toMatchObject({ state: 'finished' })
    expect((await handlers['runs.get']({ runId: 1 })).run).toMatchObject({ state: 'failed' })
  })

  it('takes another amount of memory', async () => {
    const pets = await openPets()
    await loseAfterFive(pets)
    await pets.handlers['runs.resume']({ runId: 1, memory: 7 })
    expect(await pets.trainer.job()).toMatchObject({ pixelBudget: 7_000_000 })
  })

  it('uses the photos of its start, though there are more now', async () => {
    const pets = await openPets()
    const { job } = await loseAfterFive(pets)
    await writePhotos(pets.photos, { cat: 7, dog: 7 })
    await pets.library.openFolder(pets.photos)
    await pets.library.importSettled()
    await pets.handlers['runs.resume']({ runId: 1 })
    const { train, validation } = await pets.trainer.job()
    expect({ train, validation }).toEqual({ train: job.train, validation: job.validation })
  })
})

describe('a run that a kill of the library left without an end', () => {
  /** As a kill leaves it: the state that it had, and nobody told of its end. */
  async function killWhileTraining(pets: Pets) {
    await loseAfterFive(pets)
    await pets.library.close()
    const project = await openProject(pets.path)
    project.runs.setState(1, 'training')
    project.database.run('UPDATE runs SET steps_done = 2, has_weights = 0, can_resume = 0')
    await project.close()
    pets.forget()
  }

  it('has failed when its project is opened, with the steps that it told', async () => {
    const pets = await openPets()
    await killWhileTraining(pets)
    await rm(join(pets.path, 'runs', '0001', 'checkpoints'), { recursive: true })
    await pets.library.open(pets.path)
    expect((await pets.handlers['runs.get']({ runId: 1 })).run).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('Downhill ended while this run was training') as string,
      stepsDone: 5,
      hasWeights: false,
      canResume: false,
    })
  })

  it('can be resumed when its folder has a checkpoint', async () => {
    const pets = await openPets()
    await killWhileTraining(pets)
    await writeCheckpoint(join(pets.path, 'runs', '0001'), 4, 2)
    await pets.library.open(pets.path)
    const { run } = await pets.handlers['runs.get']({ runId: 1 })
    expect(run).toMatchObject({ state: 'failed', canResume: true })
    await pets.handlers['runs.resume']({ runId: 1 })
    expect(await pets.trainer.job()).toMatchObject({ start: { from: 'resume' } })
    // From the later one of its two checkpoints.
    expect(await readdir(join(pets.path, 'runs', '0001', 'checkpoints'))).toHaveLength(2)
    expect((await recordOf(pets, 1)).losses).toHaveLength(4)
    pets.trainer.learn(4, [1])
    pets.trainer.finish()
    expect(await pets.ended(1)).toMatchObject({ state: 'finished', stepsDone: 5 })
  })
})

describe('a run that was under way when its project was closed', () => {
  /** Trains some steps, with a checkpoint, and closes the project meanwhile. */
  async function closeWhileTraining(pets: Pets) {
    await pets.handlers['runs.start']({ spec })
    await pets.trainer.job()
    pets.trainer.learn(0, [1, 0.5], [petEpoch(0)])
    await pets.trainer.save(2, 1)
    await pets.library.close()
    pets.forget()
  }

  it('is paused, and goes on from its checkpoint when that is wished for', async () => {
    const pets = await openPets()
    await closeWhileTraining(pets)
    await pets.library.open(pets.path)
    expect((await pets.handlers['runs.get']({ runId: 1 })).run).toMatchObject({
      ...{ state: 'paused', reason: null, canResume: true },
    })
    await pets.library.close()

    await pets.library.open(pets.path, { goOn: true })
    expect(await pets.trainer.job()).toMatchObject({ start: { from: 'resume' } })
    pets.trainer.learn(2, [0.25, 0.125], [petEpoch(2)])
    pets.trainer.finish()
    expect(await pets.ended(1)).toMatchObject({ state: 'finished', stepsDone: 4 })
    // Once is enough.
    await pets.library.close()
    pets.forget()
    await pets.library.open(pets.path, { goOn: true })
    await pets.library.importSettled()
    expect(pets.told('run.changed')).toEqual([])
  })

  it('goes on after a kill too, but not where a person had asked it to end', async () => {
    for (const [state, goesOn] of [
      ['training', true],
      ['pausing', false],
      ['stopping', false],
    ] as const) {
      const pets = await openPets()
      await closeWhileTraining(pets)
      const project = await openProject(pets.path)
      project.runs.setState(1, state)
      project.database.run('UPDATE runs SET goes_on = 0')
      await project.close()
      await pets.library.open(pets.path, { goOn: true })
      await pets.library.importSettled()
      if (goesOn) expect(await pets.trainer.job()).toMatchObject({ start: { from: 'resume' } })
      else expect(pets.told('run.changed'), state).toEqual([])
    }
  })

  it('says so when it cannot go on, and leaves it to be resumed by hand', async () => {
    const pets = await openPets()
    await closeWhileTraining(pets)
    await rm(pets.photos, { recursive: true })
    await rm(join(pets.path, 'cache'), { recursive: true, force: true })
    await pets.library.open(pets.path, { goOn: true })
    expect(await pets.ended(1)).toMatchObject({ state: 'failed', canResume: true })
  })
})
