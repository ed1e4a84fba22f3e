import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { ProblemError } from '#shared/contract/problem.ts'
import type { GradientCheck } from '#shared/domain/gradient-check.ts'
import type { RateFinding } from '#shared/domain/rate-finding.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { openPets, petSpec as spec } from '../testing/open-pets.ts'

const range = { lowest: 1e-6, highest: 10, steps: 100 }
const finding: RateFinding = {
  points: [{ learningRate: 0.001, loss: 0.5, smoothed: 0.5 }],
  steepest: 0.1,
  divergence: 1,
  suggestion: 0.01,
  reason: null,
}
const gradients: GradientCheck = {
  weights: [
    { tensor: 'layer0.kernel', index: 3, analytic: 1, numeric: 1.5, relativeDifference: 0.5 },
  ],
  largestRelativeDifference: 0.5,
  weightCount: 9,
  photos: 4,
  backpropagationSeconds: 1,
  differencesSeconds: 2,
  differencesSecondsForAll: 18,
}

type Pets = Awaited<ReturnType<typeof openPets>>

interface Case {
  readonly name: string
  readonly kind: 'findRate' | 'checkGradients'
  readonly unit: 'steps' | 'weights'
  readonly total: number
  readonly ask: (pets: Pets, own?: RunSpec) => Promise<RateFinding | GradientCheck>
  readonly answer: (pets: Pets) => void
  readonly expected: RateFinding | GradientCheck
  readonly asked: object
}

/** Both experiments: how one is asked for, and how the trainer answers. */
const experiments: readonly Case[] = [
  {
    name: 'finding a learning rate',
    kind: 'findRate',
    unit: 'steps',
    total: 100,
    ask: async ({ handlers }, own = spec) => handlers['experiments.findRate']({ spec: own, range }),
    answer: ({ trainer }) => trainer.answerRate(finding),
    expected: finding,
    asked: { range },
  },
  {
    name: 'checking gradients',
    kind: 'checkGradients',
    unit: 'weights',
    total: 40,
    ask: async ({ handlers }, own = spec) =>
      handlers['experiments.checkGradients']({ spec: own, count: 40 }),
    answer: ({ trainer }) => trainer.answerCheck(gradients),
    expected: gradients,
    asked: { count: 40 },
  },
]

describe.each(experiments)('$name', ({ ask, answer, expected, asked, kind, unit, total }) => {
  it('is done on what a run would train on, tells progress and records nothing', async () => {
    const pets = await openPets()
    const { handlers, trainer, ended, told, when, path, forget } = pets
    const answered = ask(pets)
    const test = await trainer.experiment()
    expect(test).toMatchObject({ ...asked, data: { spec, labelCount: 2 } })
    expect(told('task.progress')).toContainEqual(expect.objectContaining({ kind: 'preparePixels' }))
    forget()
    trainer.emit('trainer.worked', { done: total / 2 })
    trainer.emit('trainer.worked', { done: total })
    expect(await when('task.progress', (task) => task?.done === total)).toMatchObject({
      kind,
      unit,
      total,
    })
    answer(pets)
    expect(await answered).toEqual(expected)
    expect(told('task.progress').at(-1)).toBeNull()
    expect((await handlers['runs.list']({ offset: 0, limit: 1 })).total).toBe(0)
    expect(existsSync(join(path, 'runs'))).toBe(false)

    await handlers['runs.start']({ spec })
    const { train, validation, pixelFile } = await trainer.job()
    expect(test.data).toMatchObject({ train, validation, pixelFile })
    trainer.finish()
    await ended(1)
  })

  it('can be cancelled while it works', async () => {
    const pets = await openPets()
    const answered = ask(pets)
    await pets.trainer.experiment()
    const task = await pets.when('task.progress', (progress) => progress?.kind === kind)
    await pets.handlers['tasks.cancel']({ taskId: task?.id ?? 0 })
    await expect(answered).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(pets.told('task.progress').at(-1)).toBeNull()
  })

  it('can be cancelled while its photos are prepared', async () => {
    const pets = await openPets()
    const answered = ask(pets)
    const task = await pets.when('task.progress', (now) => now?.kind === 'preparePixels')
    await pets.handlers['tasks.cancel']({ taskId: task?.id ?? 0 })
    await expect(answered).rejects.toMatchObject({ code: 'CANCELLED' })
  })

  it('is cancelled when its project is closed, which waits for it', async () => {
    const pets = await openPets()
    const answered = ask(pets)
    const cancelled = expect(answered).rejects.toMatchObject({ code: 'CANCELLED' })
    await pets.trainer.experiment()
    const { project } = pets.library.session()
    const close = project.close.bind(project)
    const closing = vi.spyOn(project, 'close').mockImplementation(async () => {
      // Nothing is under way any more that would use the project.
      expect(pets.told('task.progress').at(-1)).toBeNull()
      await close()
    })
    await pets.library.close()
    expect(closing).toHaveBeenCalledOnce()
    await cancelled
  })

  it('fails with the trainer, and the next one works', async () => {
    const pets = await openPets()
    const lost = ask(pets)
    await pets.trainer.experiment()
    pets.trainer.client.lose(new ProblemError('ENGINE_LOST', 'The training process crashed.'))
    await expect(lost).rejects.toMatchObject({ code: 'ENGINE_LOST' })
    const answered = ask(pets)
    await pets.trainer.experiment()
    answer(pets)
    expect(await answered).toEqual(expected)
  })

  it('is refused while something else is under way, and keeps a run from starting', async () => {
    const pets = await openPets()
    const answered = ask(pets)
    await pets.trainer.experiment()
    await expect(ask(pets)).rejects.toMatchObject({ code: 'BUSY' })
    await expect(async () => pets.handlers['runs.start']({ spec })).rejects.toMatchObject({
      code: 'BUSY',
    })
    answer(pets)
    expect(await answered).toEqual(expected)
  })

  it('is refused for what could not be trained', async () => {
    const pets = await openPets()
    await expect(ask(pets, { ...spec, classWeights: [1, 2, 3] })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    await rm(join(pets.photos, 'cat', '3.jpg'))
    await expect(ask(pets)).rejects.toMatchObject({ code: 'PHOTO_UNREADABLE' })
    const alone = await openPets({ cat: 5 })
    await expect(ask(alone)).rejects.toMatchObject({ code: 'TOO_FEW_LABELS' })
  })
})
