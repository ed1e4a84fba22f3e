/** The real trainers of several lanes, spoken to as the library does: this takes its time. */
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { Client } from '#shared/contract/contract.ts'
import type { TrainerContract } from '#shared/contract/trainer-contract.ts'
import { fromProblem } from '#shared/contract/problem.ts'
import { trainerContract } from '#shared/contract/trainer-contract.ts'
import { createClient } from '#shared/rpc/client.ts'
import { createLanes } from '../library/lanes/lanes.ts'
import { waysOver } from '../process/ways.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { createListener } from '../training/testing/run-job.ts'
import { type JobOptions, makeJob } from '../training/testing/training-job.ts'
import { isAlive, kill } from './testing/processes.ts'
import { createTrainers, type TrainerStates } from './trainers.ts'

vi.setConfig({ testTimeout: 120_000 })

type Trainer = Client<TrainerContract>

function start() {
  let hear: (raw: unknown) => void = () => undefined
  const states: TrainerStates[] = []
  const trainers = createTrainers({
    node: process.execPath,
    entry: resolve(import.meta.dirname, '..', 'training', 'process.ts'),
    log: () => undefined,
    toLibrary: (envelope) => hear(envelope),
    onState: (state) => void states.push(state),
  })
  onTestFinished(() => trainers.stop())
  const ways = waysOver({
    isOpen: () => true,
    send: trainers.take,
    listen: (listener) => void (hear = listener),
    onClosed: () => undefined,
  })
  const port = ways.trainer(0)
  const first = createClient(trainerContract, port)
  port.onLost((problem) => first.lose(fromProblem(problem)))
  return { trainers, lanes: createLanes(ways), first, states }
}

const threadsOf = async (trainer: Trainer) => (await trainer.call('trainer.describe', {})).threads

async function train(trainer: Trainer, options: JobOptions = {}) {
  const { pixels: _pixels, ...job } = await makeJob(await tempFolder(), options)
  const { events, told } = createListener()
  const offs = [trainer.on('trainer.progress', events.progress)]
  const outcome = await trainer.call('trainer.train', job)
  for (const off of offs) off()
  return { outcome, losses: told().losses }
}

/** Longer than any test. */
const LONG: JobOptions = { epochs: 10_000, batchSize: 1, photos: 400 }

/** Begins a long run, and waits until it learns. */
async function learn(trainer: Trainer) {
  const begun = new Promise<void>((done) => {
    const off = trainer.on('trainer.progress', () => {
      off()
      done()
    })
  })
  const run = train(trainer, LONG)
  await Promise.race([begun, run])
  return { end: run.catch((error: unknown) => error) }
}

const CNN: JobOptions = {
  model: { kind: 'convolutional', blocks: [{ filters: 4 }], hidden: [8] },
  epochs: 6,
}

it('starts a trainer with its threads when its lane is first spoken to', async () => {
  const { trainers, lanes, first, states } = start()
  const two = lanes.open({ threads: 2 })
  const three = lanes.open({ threads: 3 })
  expect(trainers.pids()).toEqual({ trainer: undefined, lanes: [] })
  expect(await threadsOf(three.trainer)).toBe(3)
  expect(await threadsOf(two.trainer)).toBe(2)
  expect(trainers.pids().lanes).toHaveLength(2)
  expect(trainers.pids().trainer).toBeUndefined()
  expect(states.at(-1)).toEqual({ trainer: 'stopped', lanes: 2 })
  await first.call('trainer.stop', {})
  expect(states.at(-1)).toEqual({ trainer: 'ready', lanes: 2 })
})

it('trains at the same time in several lanes what each would train alone', async () => {
  const { lanes } = start()
  const [one, other] = [lanes.open({ threads: 1 }), lanes.open({ threads: 1 })]
  const alone = await train(one.trainer, CNN)
  const [beside, different] = await Promise.all([
    train(other.trainer, CNN),
    train(one.trainer, { ...CNN, seed: 4 }),
  ])
  expect(beside.outcome).toMatchObject({ end: 'finished', steps: alone.losses.length })
  expect(beside.losses).toEqual(alone.losses)
  expect(different.losses).not.toEqual(alone.losses)
  expect(different.losses).toHaveLength(alone.losses.length)
})

it('trains in a lane with all cores what lane 0 trains', async () => {
  const { lanes, first } = start()
  const lane = lanes.open({ threads: availableParallelism() })
  const { losses } = await train(first, CNN)
  expect((await train(lane.trainer, CNN)).losses).toEqual(losses)
  expect(losses.length).toBeGreaterThan(40)
})

it('loses with one lane’s trainer nothing of the others, and starts it again', async () => {
  const { trainers, lanes, first } = start()
  const [one, other] = [lanes.open({ threads: 1 }), lanes.open({ threads: 1 })]
  const lost = await learn(one.trainer)
  const [killed] = trainers.pids().lanes
  const kept = await learn(other.trainer)
  const person = await learn(first)
  kill(killed)
  expect(await lost.end).toMatchObject({
    code: 'ENGINE_LOST',
    message:
      'One of the training processes that work side by side was ended from outside (SIGKILL), as the system does when memory runs out. What its run had learned by the last checkpoint is kept, and the others go on.',
    details: { lane: 1 },
  })
  expect(trainers.pids().lanes).toHaveLength(1)
  for (const trainer of [other.trainer, first]) await trainer.call('trainer.stop', {})
  for (const { end } of [kept, person]) {
    expect(await end).toMatchObject({ outcome: { end: 'interrupted' } })
  }
  // With as many threads as before.
  expect(await threadsOf(one.trainer)).toBe(1)
})

it('ends a lane that is closed while it trains, and only that', async () => {
  const { trainers, lanes } = start()
  const [one, other] = [lanes.open({ threads: 1 }), lanes.open({ threads: 1 })]
  const closed = await learn(one.trainer)
  const kept = await learn(other.trainer)
  const [first, second] = trainers.pids().lanes
  await one.close()
  expect(await closed.end).toMatchObject({ code: 'CANCELLED' })
  expect([first, second].map(isAlive)).toEqual([false, true])
  expect(trainers.pids().lanes).toEqual([second])

  // Its number is another lane's now.
  const next = lanes.open({ threads: 2 })
  expect(await threadsOf(next.trainer)).toBe(2)
  await lanes.closeAll()
  expect(await kept.end).toMatchObject({ code: 'CANCELLED' })
  expect(isAlive(second)).toBe(false)
  expect(trainers.pids().lanes).toEqual([])
})

it('drops all of them, of which nothing is heard any more', async () => {
  const { trainers, lanes, first, states } = start()
  const lane = lanes.open({ threads: 1 })
  const runs = [await learn(lane.trainer), await learn(first)]
  const { trainer, lanes: others } = trainers.pids()
  const pids = [trainer, ...others]
  expect(pids.map(isAlive)).toEqual([true, true])
  trainers.drop()
  expect(states.at(-1)).toEqual({ trainer: 'stopped', lanes: 0 })
  await trainers.stop()
  expect(pids.map(isAlive)).toEqual([false, false])
  // The lane is none any more; a trainer of lane 0 can always be had.
  expect(
    await lane.trainer.call('trainer.stop', {}).catch((error: unknown) => error),
  ).toMatchObject({
    code: 'ENGINE_LOST',
  })
  expect(await first.call('trainer.stop', {})).toEqual({})
  // Those that had waited are answered by a new library's own loss, not by this.
  first.lose(fromProblem({ code: 'CANCELLED', message: 'over', details: {} }))
  lanes.lose(fromProblem({ code: 'CANCELLED', message: 'over', details: {} }))
  await Promise.all(runs.map(({ end }) => end))
})

it('opens in the place of a lane that was never closed', async () => {
  const { trainers, lanes } = start()
  await threadsOf(lanes.open({ threads: 1 }).trainer)
  const [before] = trainers.pids().lanes
  trainers.take({ port: 'openLane', lane: 1, threads: 2 })
  await vi.waitUntil(() => !isAlive(before), { timeout: 60_000 })
  expect(trainers.pids().lanes).toEqual([])
})
