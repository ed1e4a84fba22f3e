import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '#shared/contract/problem.ts'
import type { ExperimentSettings } from '#shared/domain/experiments/experiment.ts'
import { isOver } from '#shared/domain/experiments/experiment.ts'
import { LossSurfaceSettings } from '#shared/domain/experiments/loss-surface.ts'
import { type LossSurface, placesOfLevel, SurfaceSettings } from '#shared/domain/loss-surface.ts'
import { openPets, petEpoch, petSpec as spec } from '../testing/open-pets.ts'

type Pets = Awaited<ReturnType<typeof openPets>>

const path = (step: number) => ({
  points: [{ step: 0, a: -1, b: 0, loss: 0.75, off: 0.5 }],
  end: { step, a: 0, b: 0, loss: 0.25, off: 0 },
})
const plane: LossSurface['plane'] = {
  ...{ photos: 2, weights: 100, explained: null, lengths: [1, 1] },
  paths: [path(4)],
}
const pointsOf = (level: number) =>
  placesOfLevel(level).map((place) => ({ ...place, loss: place.column / 8 }))
const whole: LossSurface = { plane, level: 1, points: pointsOf(1) }
const some: LossSurface = { plane, level: 0, points: pointsOf(1).slice(0, 7) }

const settings: ExperimentSettings = LossSurfaceSettings.parse({
  kind: 'lossSurface',
  runId: 1,
  level: 1,
})

/** Trains as many runs as there are specs to their ends. */
async function openTrained(...specs: readonly (typeof spec)[]): Promise<Pets> {
  const pets = await openPets()
  for (const [index, own] of specs.entries()) {
    const { id } = await pets.handlers['runs.start']({ spec: own })
    await pets.trainer.job()
    pets.trainer.learn(0, [0.5, 0.5], [petEpoch(0), petEpoch(1)])
    await pets.trainer.save(2, 1)
    pets.trainer.finish()
    await pets.ended(id)
    expect(id).toBe(index + 1)
  }
  return pets
}

const over = ({ when }: Pets, id: number) =>
  when('experiment.changed', (experiment) => experiment.id === id && isOver(experiment.state))
const resultOf = async ({ handlers }: Pets) =>
  (await handlers['experiments.get']({ experimentId: 1 })).parts[0]?.result

describe('a loss surface', () => {
  it('is that of the run’s own photos and folder, and of others’ ways', async () => {
    const pets = await openTrained(spec, { ...spec, optimizer: { kind: 'sgd' } })
    const { handlers, trainer } = pets
    const other = { ...settings, alsoRunIds: [2] }
    await handlers['experiments.start']({ settings: other })
    const order = await trainer.experiment()
    expect(order).toMatchObject({
      data: { spec, labelCount: 2 },
      folder: join(pets.path, 'runs', '0001'),
      others: [join(pets.path, 'runs', '0002')],
      settings: SurfaceSettings.parse({ level: 1 }),
      known: null,
    })
    expect(order.data.validation.rows.length).toBeGreaterThan(0)
    trainer.answerSurface(whole)
    expect(await over(pets, 1)).toMatchObject({ state: 'finished', reason: null })
    expect(await resultOf(pets)).toEqual({ kind: 'lossSurface', surface: whole })
  })

  it('is told while it is computed, all that is known each time', async () => {
    const pets = await openTrained(spec)
    const { handlers, trainer, when, told } = pets
    await handlers['experiments.start']({ settings })
    await trainer.experiment()
    trainer.emit('trainer.surfaced', { plane, points: [] })
    trainer.emit('trainer.surfaced', { plane: null, points: whole.points.slice(0, 7) })
    trainer.emit('trainer.surfaced', { plane: null, points: whole.points.slice(7) })
    await when('experiment.surfaced', ({ surface }) => surface.level === 1)
    expect(told('experiment.surfaced')).toEqual([
      { experimentId: 1, surface: { ...some, points: [] } },
      { experimentId: 1, surface: some },
      { experimentId: 1, surface: whole },
    ])
    trainer.answerSurface(whole)
    await over(pets, 1)
  })

  it('that is stopped keeps what was known, and goes on from there', async () => {
    const pets = await openTrained(spec)
    const { handlers, trainer, when, forget } = pets
    await handlers['experiments.start']({ settings })
    await trainer.experiment()
    trainer.emit('trainer.surfaced', { plane, points: some.points })
    await when('experiment.surfaced', ({ surface }) => surface.points.length > 0)
    await handlers['experiments.stop']({ experimentId: 1 })
    expect(await over(pets, 1)).toMatchObject({ state: 'stopped' })
    expect(await resultOf(pets)).toEqual({ kind: 'lossSurface', surface: some })

    forget()
    await handlers['experiments.resume']({ experimentId: 1 })
    expect(await trainer.experiment()).toMatchObject({ known: some })
    trainer.answerSurface(whole)
    expect(await over(pets, 1)).toMatchObject({ state: 'finished' })
    expect(await resultOf(pets)).toEqual({ kind: 'lossSurface', surface: whole })
  })

  it('of which the trainer is lost has failed', async () => {
    const pets = await openTrained(spec)
    await pets.handlers['experiments.start']({ settings })
    await pets.trainer.experiment()
    pets.trainer.client.lose(new ProblemError('ENGINE_LOST', 'The training process crashed.'))
    expect(await over(pets, 1)).toMatchObject({
      state: 'failed',
      reason: 'The training process crashed.',
    })
  })

  it.each([
    ['of a run that is not there', { runId: 9 }, 'NOT_FOUND'],
    ['of a run that is not there beside it', { alsoRunIds: [9] }, 'NOT_FOUND'],
    ['of another network', { alsoRunIds: [2] }, 'INVALID_INPUT'],
  ] as const)('is refused %s, and nothing is kept of it', async (_what, change, code) => {
    const pets = await openTrained(spec, {
      ...spec,
      model: { kind: 'neuron', activation: 'sigmoid' },
    })
    const wrong = { ...settings, ...change }
    await expect(pets.handlers['experiments.start']({ settings: wrong })).rejects.toMatchObject({
      code,
    })
    expect((await pets.handlers['experiments.list']({ offset: 0, limit: 1 })).total).toBe(0)
  })

  it('is refused of a run that has learned nothing', async () => {
    const pets = await openPets()
    await pets.handlers['runs.start']({ spec })
    await pets.trainer.job()
    pets.trainer.fail(new ProblemError('TRAINING_FAILED', 'It could not.'))
    await pets.ended(1)
    await expect(pets.handlers['experiments.start']({ settings })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('have a loss surface') as string,
    })
  })
})
