import { expect, it, onTestFinished, vi } from 'vitest'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { MEASURED } from '../../testing/fake-trainer.ts'
import { openPets, petSpec as spec } from '../testing/open-pets.ts'

/** Eight photos in two steps of four, two to judge by; see `MEASURED`. */
const STEPS = 2 * (MEASURED.step.fixed + 4 * MEASURED.step.perPhoto)
const JUDGING = MEASURED.judge.fixed + 2 * MEASURED.judge.perPhoto

it('says what a run takes, by what was measured', async () => {
  const { handlers } = await openPets()
  const estimate = await handlers['runs.estimate']({ spec })
  expect(estimate).toMatchObject({ train: 8, validation: 2, unmeasured: null })
  expect(estimate.time?.epoch).toBeCloseTo(STEPS + JUDGING, 6)
  expect(estimate.time?.parts.prepare).toBeGreaterThan(0)
  // TensorFlow as the trainer told of it, and a session.
  expect(estimate.memory.parts.trainer).toBeGreaterThan(MEASURED.resident)
  expect(estimate.disk.parts.pixels).toBe(10 * (8 * 8 * 3 + 32))
})

it('measures a network once, whatever is changed that takes no time', async () => {
  const { handlers, trainer } = await openPets()
  const longer: RunSpec = { ...spec, epochs: 50, seed: 9, keepBest: false }
  const first = await handlers['runs.estimate']({ spec })
  const second = await handlers['runs.estimate']({ spec: longer })
  expect(trainer.measured).toHaveLength(1)
  expect(trainer.measured[0]).toMatchObject({
    ...{ spec, labelCount: 2 },
    order: { train: 8, validation: 2, streamed: false },
  })
  expect(second.time?.parts.training).toBeCloseTo(25 * (first.time?.parts.training ?? NaN), 6)
  await handlers['runs.estimate']({ spec: { ...spec, batchSize: 2 } })
  await handlers['runs.estimate']({ spec, memory: 0 })
  expect(trainer.measured.map(({ order }) => order.streamed)).toEqual([false, false, true])
})

it('knows which photos were decoded before', async () => {
  const { handlers, trainer, ended } = await openPets()
  await handlers['runs.start']({ spec })
  await trainer.job()
  trainer.finish()
  await ended(1)
  const estimate = await handlers['runs.estimate']({ spec })
  expect(estimate.time?.parts.prepare).toBe(0)
  expect(estimate.disk.parts.pixels).toBe(0)
  const grey = await handlers['runs.estimate']({
    spec: { ...spec, input: { imageSize: 8, colour: 'grey' } },
  })
  expect(grey.disk.parts.pixels).toBe(10 * (8 * 8 + 32))
})

it('measures nothing while a run is under way, and says what it measured before', async () => {
  const { handlers, trainer, ended } = await openPets()
  await handlers['runs.estimate']({ spec })
  await handlers['runs.start']({ spec })
  await trainer.job()
  const other = { ...spec, batchSize: 1 }
  expect(await handlers['runs.estimate']({ spec: other })).toMatchObject({
    ...{ time: null, unmeasured: 'busy', weights: expect.any(Number) as number },
  })
  expect((await handlers['runs.estimate']({ spec })).time).not.toBeNull()
  expect(trainer.measured).toHaveLength(1)
  trainer.finish()
  await ended(1)
  expect((await handlers['runs.estimate']({ spec: other })).time).not.toBeNull()
})

it('gives up an estimate for the next one, unless it was measured already', async () => {
  const { handlers } = await openPets()
  const first = handlers['runs.estimate']({ spec })
  const second = handlers['runs.estimate']({ spec: { ...spec, epochs: 3 } })
  await expect(first).rejects.toMatchObject({ code: 'CANCELLED' })
  expect((await second).time?.epochs).toBe(3)
  const [third, fourth] = await Promise.all([
    handlers['runs.estimate']({ spec }),
    handlers['runs.estimate']({ spec: { ...spec, epochs: 4 } }),
  ])
  expect([third.time?.epochs, fourth.time?.epochs]).toEqual([2, 4])
})

it('tries no network that is too large, and tells how large it is', async () => {
  const { handlers, trainer } = await openPets()
  const model: RunSpec['model'] = {
    ...{ kind: 'dense', hidden: [4096], activation: 'relu', dropout: 0, output: 'auto' },
  }
  const huge: RunSpec = { ...spec, model, input: { imageSize: 256, colour: 'rgb' } }
  const tooMany = await handlers['runs.estimate']({ spec: huge })
  expect(tooMany).toMatchObject({ time: null, unmeasured: 'tooManyWeights', weights: 805_314_561 })
  expect(tooMany.memory.bytes).toBeGreaterThan(40e9)

  vi.spyOn(process, 'availableMemory').mockReturnValue(300e6)
  onTestFinished(() => void vi.restoreAllMocks())
  expect(await handlers['runs.estimate']({ spec })).toMatchObject({
    ...{ time: null, unmeasured: 'noMemory', memory: { available: 300e6 } },
  })
  expect(trainer.measured).toHaveLength(0)
})

it('refuses what a run would refuse', async () => {
  const { handlers } = await openPets({ cat: 5 })
  await expect(handlers['runs.estimate']({ spec })).rejects.toMatchObject({
    code: 'TOO_FEW_LABELS',
  })
})
