import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '#shared/contract/problem.ts'
import { type ExperimentSettings, isOver } from '#shared/domain/experiments/experiment.ts'
import type { PartResult } from '#shared/domain/experiments/part.ts'
import { type GradientCheck, GradientCheckSettings } from '#shared/domain/gradient-check.ts'
import type { RateFinding } from '#shared/domain/rate-finding.ts'
import { openPets, petEpoch, petSpec as spec } from '../testing/open-pets.ts'

const range = { lowest: 1e-6, highest: 10, steps: 100 }
const finding: RateFinding = {
  points: [{ learningRate: 0.001, loss: 0.5, smoothed: 0.5 }],
  steepest: 0.1,
  divergence: 1,
  suggestion: 0.01,
  reason: null,
}
const check: GradientCheck = {
  weights: [
    {
      ...{ tensor: 'layer0.kernel', index: 3, analytic: 1, numeric: 1.5, step: 0.01 },
      relativeDifference: 0.5,
    },
  ],
  largestRelativeDifference: 0.5,
  steps: [{ step: 0.01, median: 0.5, largest: 0.5 }],
  weightCount: 9,
  photos: 4,
  backpropagationSeconds: 1,
  differencesSeconds: 2,
  differencesSecondsForAll: 18,
}
const LOST = new ProblemError('ENGINE_LOST', 'The training process crashed.')

type Pets = Awaited<ReturnType<typeof openPets>>

/** Resolves with the experiment once it is over. */
const over = ({ when }: Pets, id: number) =>
  when('experiment.changed', (experiment) => experiment.id === id && isOver(experiment.state))

interface Case {
  readonly name: string
  readonly settings: Extract<ExperimentSettings, { kind: 'findRate' | 'checkGradients' }>
  readonly answer: (pets: Pets) => void
  readonly result: PartResult
  readonly asked: object
  readonly total: number
}

const measured: readonly Case[] = [
  {
    name: 'finding a learning rate',
    settings: { kind: 'findRate', spec, range, trainEpochs: null },
    answer: ({ trainer }: Pets) => trainer.answerRate(finding),
    result: { kind: 'findRate', finding },
    asked: { range },
    total: 100,
  },
  {
    name: 'checking gradients',
    settings: {
      kind: 'checkGradients',
      spec,
      ...GradientCheckSettings.parse({ count: 40, layer: 0 }),
    },
    answer: ({ trainer }: Pets) => trainer.answerCheck(check),
    result: { kind: 'checkGradients', check },
    asked: { count: 40, layer: 0 },
    total: 40,
  },
]

describe.each(measured)('$name', ({ settings, answer, result, asked, total }) => {
  const start = ({ handlers }: Pets, own: ExperimentSettings = settings) =>
    handlers['experiments.start']({ settings: own })

  it('is done on what a run would train on, tells progress and keeps what it found', async () => {
    const pets = await openPets()
    const { handlers, trainer, ended, told, when, path, forget } = pets
    expect(await start(pets)).toMatchObject({ id: 1, state: 'running', settings })
    expect(handlers['projects.current']({})).toMatchObject({ project: { experiments: 1 } })
    const test = await trainer.experiment()
    expect(test).toMatchObject({ ...asked, data: { spec, labelCount: 2 } })
    forget()
    trainer.emit('trainer.worked', { done: total / 2 })
    trainer.emit('trainer.worked', { done: total })
    expect(await when('task.progress', (task) => task?.done === 1)).toMatchObject({
      kind: 'experiment',
      unit: 'parts',
      total: 1,
    })
    answer(pets)
    expect(await over(pets, 1)).toMatchObject({ state: 'finished', reason: null })
    expect(told('task.progress').at(-1)).toBeNull()
    expect(handlers['experiments.get']({ experimentId: 1 })).toMatchObject({
      experiment: { parts: { planned: 1, done: 1, failed: 0 } },
      parts: [{ state: 'done', result, runId: null }],
    })
    expect((await handlers['runs.list']({ offset: 0, limit: 1 })).total).toBe(0)
    expect(existsSync(join(path, 'runs'))).toBe(false)

    await handlers['runs.start']({ spec })
    const { train, validation, pixelFile } = await trainer.job()
    expect(test.data).toMatchObject({ train, validation, pixelFile })
    trainer.finish()
    await ended(1)
  })

  it('can be cancelled while it works, by its task or by name, and begin once more', async () => {
    const pets = await openPets()
    const { handlers, trainer, when, forget, told } = pets
    await start(pets)
    await trainer.experiment()
    const task = await when('task.progress', (progress) => progress?.kind === 'experiment')
    await handlers['tasks.cancel']({ taskId: task?.id ?? 0 })
    expect(await over(pets, 1)).toMatchObject({ state: 'stopped', reason: null })
    expect(told('experiment.changed').map(({ state }) => state)).toContain('stopping')
    expect(told('task.progress').at(-1)).toBeNull()

    forget()
    await handlers['experiments.resume']({ experimentId: 1 })
    await trainer.experiment()
    expect(handlers['experiments.stop']({ experimentId: 1 })).toMatchObject({ state: 'stopping' })
    expect(await over(pets, 1)).toMatchObject({ state: 'stopped' })

    forget()
    await handlers['experiments.resume']({ experimentId: 1 })
    await trainer.experiment()
    answer(pets)
    expect(await over(pets, 1)).toMatchObject({ state: 'finished' })
    await expect(handlers['experiments.resume']({ experimentId: 1 })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
  })

  it('goes on when its project is opened again', async () => {
    const pets = await openPets()
    const { handlers, trainer, library, path, forget } = pets
    await start(pets)
    await trainer.experiment()
    await library.close()
    forget()
    await handlers['projects.open']({ path, goOn: true })
    await trainer.experiment()
    answer(pets)
    expect(await over(pets, 1)).toMatchObject({ state: 'finished' })
  })

  it('does not go on when it was asked to end before', async () => {
    const pets = await openPets()
    const { handlers, trainer, library, path } = pets
    await start(pets)
    await trainer.experiment()
    await handlers['experiments.stop']({ experimentId: 1 })
    await library.close()
    await handlers['projects.open']({ path, goOn: true })
    await library.importSettled()
    expect(handlers['experiments.get']({ experimentId: 1 })).toMatchObject({
      experiment: { state: 'stopped' },
    })
    expect(await handlers['projects.current']({})).not.toMatchObject({
      task: { kind: 'experiment' },
    })
  })

  it('fails with the trainer, and can be done once more', async () => {
    const pets = await openPets()
    const { handlers, trainer, forget } = pets
    await start(pets)
    await trainer.experiment()
    trainer.client.lose(LOST)
    expect(await over(pets, 1)).toMatchObject({ state: 'failed', reason: LOST.message })
    forget()
    await handlers['experiments.resume']({ experimentId: 1 })
    await trainer.experiment()
    answer(pets)
    expect(await over(pets, 1)).toMatchObject({ state: 'finished', reason: null })
  })

  it('is refused while something else is under way, and keeps a run from starting', async () => {
    const pets = await openPets()
    await start(pets)
    await pets.trainer.experiment()
    await expect(start(pets)).rejects.toMatchObject({ code: 'BUSY' })
    await expect(async () => pets.handlers['runs.start']({ spec })).rejects.toMatchObject({
      code: 'BUSY',
    })
    await expect(pets.handlers['experiments.resume']({ experimentId: 1 })).rejects.toMatchObject({
      code: 'BUSY',
    })
    answer(pets)
    await over(pets, 1)
  })

  it('is refused or fails for what could not be trained', async () => {
    const pets = await openPets()
    await start(pets, { ...settings, spec: { ...spec, classWeights: [1, 2, 3] } })
    expect(await over(pets, 1)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('3 class weights') as string,
    })
    await rm(join(pets.photos, 'cat', '3.jpg'))
    await start(pets)
    expect(await over(pets, 2)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('3.jpg') as string,
    })
    const alone = await openPets({ cat: 5 })
    await expect(start(alone)).rejects.toMatchObject({ code: 'TOO_FEW_LABELS' })
    expect(alone.handlers['experiments.list']({ offset: 0, limit: 9 })).toMatchObject({ total: 0 })
  })
})

it('trains with the rate that the range test suggests, a tenth of it and ten times as much', async () => {
  const pets = await openPets()
  const { handlers, trainer } = pets
  await handlers['experiments.start']({
    settings: { kind: 'findRate', spec, range, trainEpochs: 2 },
  })
  await trainer.experiment()
  trainer.answerRate({ ...finding, suggestion: 0.02 })
  for (const learningRate of [0.002, 0.02, 0.2]) {
    const job = await trainer.job()
    expect(job.spec).toMatchObject({ schedule: { learningRate }, epochs: 2 })
    trainer.learn(0, [0.5], [petEpoch(0)])
    trainer.finish()
  }
  expect(await over(pets, 1)).toMatchObject({
    state: 'finished',
    parts: { planned: 4, done: 4, failed: 0 },
  })
})

describe('an experiment that trains', () => {
  const race: ExperimentSettings = {
    kind: 'race',
    spec,
    entrants: [
      { name: 'Adam', optimizer: spec.optimizer, learningRate: 0.001, batchSize: 4 },
      { name: 'All', optimizer: { kind: 'sgd' }, learningRate: 0.1, batchSize: 'all' },
    ],
    ...{ seeds: 1, equal: 'passes', sideBySide: 1 },
  }

  const partsOf = ({ handlers }: Pets) => {
    const { parts } = handlers['experiments.get']({ experimentId: 1 }) as {
      parts: readonly { state: string; runId: number | null; reason: string | null }[]
    }
    return parts.map(({ state, runId, reason }) => [state, runId, reason])
  }

  /** A race whose first entrant is done, and whose second one has begun. */
  async function half() {
    const pets = await openPets()
    await pets.handlers['experiments.start']({ settings: race })
    const first = await pets.trainer.job()
    pets.trainer.learn(0, [0.5, 0.25], [petEpoch(0), petEpoch(1)])
    pets.trainer.finish()
    const second = await pets.trainer.job()
    return { ...pets, first, second }
  }

  it('trains a run for each part, one after the other', async () => {
    const { handlers, trainer, ...pets } = await half()
    const { first, second } = pets
    expect(first.spec).toEqual({ ...spec, schedule: { ...spec.schedule, learningRate: 0.001 } })
    expect(second.spec).toMatchObject({ optimizer: { kind: 'sgd' }, batchSize: 'all' })
    expect(second).toMatchObject({ train: first.train, validation: first.validation })
    trainer.learn(0, [0.5], [petEpoch(0)])
    trainer.finish()
    expect(await over({ handlers, trainer, ...pets }, 1)).toMatchObject({ state: 'finished' })
    expect(handlers['experiments.get']({ experimentId: 1 })).toMatchObject({
      parts: [
        { state: 'done', runId: 1, result: { kind: 'train', run: { majority: { photos: 1 } } } },
        { state: 'done', runId: 2 },
      ],
    })
    const { curves } = await handlers['experiments.curves']({ experimentId: 1, points: 10 })
    expect(curves.map(({ key, runId, epochs }) => [key, runId, epochs.length])).toEqual([
      ['1/1', 1, 2],
      ['2/1', 2, 1],
    ])
    const page = { offset: 0, limit: 9 }
    expect(await handlers['runs.list'](page)).toMatchObject({ total: 0 })
    expect(await handlers['runs.list']({ ...page, ofExperiments: true })).toMatchObject({
      total: 2,
    })
    expect(handlers['projects.current']({})).toMatchObject({ project: { runs: 0 } })
  })

  it('alone steers its runs', async () => {
    const { handlers, trainer, ...pets } = await half()
    for (const steer of [
      () => handlers['runs.stop']({ runId: 2 }),
      () => handlers['runs.pause']({ runId: 2 }),
      () => handlers['runs.resume']({ runId: 2 }),
      () => handlers['runs.setRateFactor']({ runId: 2, factor: 0.5 }),
    ]) {
      await expect(async () => steer()).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    }
    trainer.finish()
    await over({ handlers, trainer, ...pets }, 1)
  })

  it('goes on with the run that was under way, after a stop', async () => {
    const pets = await half()
    const { handlers, trainer, forget } = pets
    trainer.learn(0, [0.5, 0.25, 0.125], [petEpoch(0)])
    await trainer.save(1, 0)
    await handlers['experiments.stop']({ experimentId: 1 })
    await over(pets, 1)
    expect(partsOf(pets)).toEqual([
      ['done', 1, null],
      ['waiting', 2, null],
    ])
    expect(handlers['runs.get']({ runId: 2 })).toMatchObject({ run: { state: 'paused' } })
    forget()
    await handlers['experiments.resume']({ experimentId: 1 })
    const again = await trainer.job()
    expect([again.start, again.folder]).toEqual([{ from: 'resume' }, pets.second.folder])
    trainer.finish()
    expect(await over(pets, 1)).toMatchObject({ state: 'finished' })
  })

  it('begins a run anew that had no checkpoint when its project was closed', async () => {
    const pets = await half()
    const { handlers, trainer, library, path, forget } = pets
    trainer.client.lose(new ProblemError('CANCELLED', 'Downhill was closed.'))
    await library.close()
    forget()
    await handlers['projects.open']({ path, goOn: true })
    const again = await trainer.job()
    expect([again.start, again.folder]).toEqual([{ from: 'seed' }, pets.second.folder])
    trainer.finish()
    expect(await over(pets, 1)).toMatchObject({ state: 'finished' })
  })

  it('trains side by side where it is wanted, always with as many threads', async () => {
    const pets = await openPets()
    const { handlers, lanes, trainer, forget } = pets
    await handlers['experiments.start']({ settings: { ...race, sideBySide: 16 } })
    await pets.when('experiment.changed', () => lanes.opened.length > 0)
    // A machine of one core has one lane, which trains them in turn.
    const { threads } = lanes.opened[0] ?? {}
    const jobs = await Promise.all(lanes.opened.map((lane) => lane.trainer.job()))
    expect(jobs.map(({ spec: { optimizer } }) => optimizer.kind)).toEqual(
      ['adam', 'sgd'].slice(0, jobs.length),
    )
    await lanes.opened[0]?.trainer.save(1, 0)
    await handlers['experiments.stop']({ experimentId: 1 })
    expect(await over(pets, 1)).toMatchObject({ state: 'stopped' })
    expect(lanes.opened.every((lane) => lane.isClosed())).toBe(true)

    const before = lanes.opened.length
    forget()
    await handlers['experiments.resume']({ experimentId: 1 })
    await pets.when('experiment.changed', () => lanes.opened.length > before)
    const again = lanes.opened.slice(before)
    expect(again.every((lane) => lane.threads === threads)).toBe(true)
    expect((await again[0]?.trainer.job())?.start).toEqual({ from: 'resume' })
    again[0]?.trainer.finish()
    const [, second = again[0]] = again
    await second?.trainer.job()
    second?.trainer.finish()
    expect(await over(pets, 1)).toMatchObject({ state: 'finished', parts: { done: 2 } })
    // A person's own runs have the first trainer, as ever.
    await handlers['runs.start']({ spec })
    await trainer.job()
    trainer.finish()
    await pets.ended(3)
  })

  it('goes on without a part that fails', async () => {
    const pets = await openPets()
    const { handlers, trainer } = pets
    await handlers['experiments.start']({ settings: race })
    await trainer.job()
    trainer.fail(new ProblemError('TRAINING_FAILED', 'Out of memory.'))
    await trainer.job()
    trainer.finish()
    expect(await over(pets, 1)).toMatchObject({ state: 'finished', parts: { done: 1, failed: 1 } })
    expect(partsOf(pets)).toEqual([
      ['failed', 1, 'Out of memory.'],
      ['done', 2, null],
    ])
  })

  it('does not go on with other labels than it began with', async () => {
    const pets = await half()
    const { handlers, forget } = pets
    await handlers['experiments.stop']({ experimentId: 1 })
    await over(pets, 1)
    await handlers['samples.assignLabel']({ selection: { ids: [1] }, labelId: 2 })
    forget()
    await handlers['experiments.resume']({ experimentId: 1 })
    expect(await over(pets, 1)).toMatchObject({ state: 'finished', parts: { failed: 1 } })
    expect(partsOf(pets)[1]?.[2]).toMatch(/Photos or labels were changed/)
  })

  it('is deleted and restored with its runs, and gone when its project is opened again', async () => {
    const pets = await half()
    const { handlers, trainer, library, path } = pets
    const list = (deleted: boolean) =>
      handlers['experiments.list']({ offset: 0, limit: 9, kind: 'race', deleted })
    await expect(async () =>
      handlers['experiments.delete']({ experimentId: 1 }),
    ).rejects.toMatchObject({ code: 'BUSY' })
    trainer.finish()
    await over(pets, 1)
    await handlers['experiments.describe']({
      experimentId: 1,
      description: { name: 'Two of them', note: '' },
    })
    await handlers['experiments.delete']({ experimentId: 1 })
    expect([list(false), list(true)]).toMatchObject([{ total: 0 }, { total: 1 }])
    await expect(async () => handlers['runs.get']({ runId: 1 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(handlers['experiments.restore']({ experimentId: 1 })).toMatchObject({
      name: 'Two of them',
    })
    expect(handlers['runs.get']({ runId: 1 })).toMatchObject({ run: { experimentId: 1 } })
    await handlers['experiments.delete']({ experimentId: 1 })
    await library.close()
    await handlers['projects.open']({ path })
    expect(list(true)).toMatchObject({ total: 0 })
    expect(existsSync(join(path, 'runs', '0001'))).toBe(false)
    expect(await handlers['experiments.start']({ settings: race })).toMatchObject({ id: 2 })
    await trainer.job()
    trainer.finish()
    await trainer.job()
    trainer.finish()
    await over(pets, 2)
  })
})
