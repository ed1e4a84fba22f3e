/** The engine's real processes: this takes its time. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { EventName, Payload } from '#shared/contract/contract.ts'
import type { EngineContract } from '#shared/contract/engine-contract.ts'
import { hasEnded, type Run } from '#shared/domain/run.ts'
import { DEFAULT_RUN_SPEC, type RunSpec } from '#shared/domain/run-spec.ts'
import { writePhotos } from '../images/testing/photo-folder.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { type Engine, startEngine } from './supervisor.ts'
import { isAlive, kill } from './testing/processes.ts'

vi.setConfig({ testTimeout: 120_000 })

const spec: RunSpec = {
  ...DEFAULT_RUN_SPEC,
  input: { imageSize: 8, colour: 'rgb' },
  batchSize: 4,
  epochs: 2,
}

/** A run that is still under way when something happens to it. */
const longSpec: RunSpec = { ...spec, batchSize: 1, epochs: 10_000 }

async function start() {
  const folder = await tempFolder()
  const photos = join(folder, 'Pets')
  await writePhotos(photos, { cat: 6, dog: 6 })
  return { engine: startIn(folder, resolve('.')), photos }
}

/** @param root the folder that holds src/engine */
function startIn(folder: string, root: string): Engine {
  const home = join(folder, 'home')
  const engine = startEngine({
    node: process.execPath,
    root,
    home,
    recent: join(home, 'recent-projects.json'),
    presets: join(home, 'presets.json'),
    samplePhotos: join(folder, 'sample'),
    log: () => undefined,
  })
  onTestFinished(() => engine.stop())
  return engine
}

/** An engine whose library does nothing but train in two lanes. */
async function startLanes(): Promise<Engine> {
  const folder = await tempFolder()
  for (const [program, file] of [
    ['library', 'supervisor/testing/lane-library.ts'],
    ['training', 'training/process.ts'],
  ] as const) {
    const own = join(folder, 'src', 'engine', program)
    await mkdir(own, { recursive: true })
    const real = pathToFileURL(resolve(import.meta.dirname, '..', file)).href
    await writeFile(join(own, 'process.ts'), `import '${real}'\n`)
  }
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  return startIn(folder, folder)
}

/** Resolves when both lanes have a trainer. */
const lanesRun = (engine: Engine) =>
  vi.waitUntil(() => engine.pids().lanes.length === 2, { timeout: 60_000 })

const when = <E extends EventName<EngineContract>>(
  engine: Engine,
  event: E,
  fits: (payload: Payload<EngineContract, E>) => boolean,
) =>
  new Promise<Payload<EngineContract, E>>((done) => {
    const off = engine.on(event, (payload) => {
      if (!fits(payload)) return
      off()
      done(payload)
    })
  })

const ended = (engine: Engine, id: number): Promise<Run> =>
  when(engine, 'run.changed', (run) => run.id === id && hasEnded(run.state))

const stateIs = (engine: Engine, library: string) =>
  new Promise<void>((done) => {
    const off = engine.onState((state) => {
      if (state.library !== library) return
      off()
      done()
    })
  })

it('answers calls, tells events, and ends both processes when it is stopped', async () => {
  const { engine, photos } = await start()
  expect(await engine.call('projects.current', {})).toEqual({ project: null, task: null })
  const changed = when(engine, 'project.changed', (project) => project?.dataset.ready === 12)
  await engine.call('projects.openFolder', { folder: photos })
  const read = await engine.call('imports.settled', {})
  expect(await changed).toEqual(read)
  await expect(engine.call('runs.get', { runId: 7 })).rejects.toMatchObject({
    name: 'ProblemError',
    code: 'NOT_FOUND',
    details: { runId: 7 },
  })

  // The trainer starts with the first thing that needs it.
  expect(engine.pids().trainer).toBeUndefined()
  const run = ended(engine, 1)
  await engine.call('runs.start', { spec })
  expect(await run).toMatchObject({ state: 'finished', stepsDone: 6, hasWeights: true })
  expect(engine.state()).toEqual({ library: 'ready', trainer: 'ready', lanes: 0 })

  const { library, trainer } = engine.pids()
  expect([library, trainer].map(isAlive)).toEqual([true, true])
  await engine.stop()
  expect([library, trainer].map(isAlive)).toEqual([false, false])
  await expect(engine.call('projects.current', {})).rejects.toMatchObject({ code: 'ENGINE_LOST' })
})

it('rejects what was pending when the library is killed, and brings it back', async () => {
  const { engine, photos } = await start()
  const { path } = await engine.call('projects.openFolder', { folder: photos })
  await engine.call('imports.settled', {})
  // Describing the trainer means loading TensorFlow: long enough to die meanwhile.
  const pending = engine.call('engine.describe', {}).catch((error: unknown) => error)
  await vi.waitUntil(() => engine.pids().trainer !== undefined, { timeout: 60_000 })
  const { library: killed, trainer } = engine.pids()
  const restarting = stateIs(engine, 'restarting')
  const back = stateIs(engine, 'ready')
  kill(killed)
  expect(await pending).toMatchObject({ name: 'ProblemError', code: 'ENGINE_LOST' })
  await restarting
  // Until it is back, calls fail at once instead of waiting.
  await expect(engine.call('projects.current', {})).rejects.toMatchObject({ code: 'ENGINE_LOST' })
  await back
  expect(engine.pids().library).not.toBe(killed)
  await vi.waitUntil(() => !isAlive(trainer), { timeout: 60_000 })

  // The lock that the dead one left does not keep the project closed.
  const project = await engine.call('projects.open', { path })
  expect(project.dataset).toMatchObject({ ready: 12, pending: 0 })
})

it('fails the run whose trainer is killed, and trains the next one', async () => {
  const { engine, photos } = await start()
  await engine.call('projects.openFolder', { folder: photos })
  await engine.call('imports.settled', {})
  const first = ended(engine, 1)
  const learning = when(engine, 'run.epoch', ({ metrics }) => metrics.epoch === 3)
  await engine.call('runs.start', { spec: longSpec })
  await learning
  kill(engine.pids().trainer)
  expect(await first).toMatchObject({
    state: 'failed',
    reason: expect.stringMatching(/training process was ended from outside \(SIGKILL\)/) as string,
  })
  expect(engine.state()).toEqual({ library: 'ready', trainer: 'stopped', lanes: 0 })
  // What it told before it died is kept.
  const { points } = await engine.call('runs.steps', { runId: 1, points: 100 })
  expect(points.length).toBeGreaterThan(0)

  const second = ended(engine, 2)
  await engine.call('runs.start', { spec })
  expect(await second).toMatchObject({ state: 'finished' })
})

it('lets a run go on that was paused and whose trainer was killed', async () => {
  const { engine, photos } = await start()
  await engine.call('projects.openFolder', { folder: photos })
  await engine.call('imports.settled', {})
  const learning = () => when(engine, 'run.epoch', ({ metrics }) => metrics.epoch > 0)
  async function pause(): Promise<Run> {
    const paused = ended(engine, 1)
    await engine.call('runs.pause', { runId: 1 })
    return paused
  }
  async function resume(): Promise<Run> {
    const training = when(engine, 'run.changed', ({ state }) => state === 'training')
    await engine.call('runs.resume', { runId: 1 })
    return training
  }
  const begun = learning()
  await engine.call('runs.start', { spec: longSpec })
  await begun
  const paused = await pause()
  expect(paused).toMatchObject({ state: 'paused', reason: null, canResume: true })
  expect(paused.stepsDone).toBeGreaterThan(0)

  const goesOn = learning()
  expect(await resume()).toMatchObject({ stepsDone: paused.stepsDone, endedAt: null })
  expect((await goesOn).metrics.step).toBeGreaterThan(paused.stepsDone)
  const lost = ended(engine, 1)
  kill(engine.pids().trainer)
  const failed = await lost
  expect(failed).toMatchObject({ state: 'failed', canResume: true })

  const again = learning()
  const { stepsDone } = await resume()
  // From its last checkpoint: the one of the pause, or one of after it.
  expect(stepsDone).toBeGreaterThanOrEqual(paused.stepsDone)
  expect(stepsDone).toBeLessThanOrEqual(failed.stepsDone)
  await again
  const run = await pause()

  // What is recorded has neither holes nor doubles.
  const { points } = await engine.call('runs.steps', { runId: 1, points: 4 })
  expect(points.at(-1)?.step).toBe(run.stepsDone - 1)
  const { epochs } = await engine.call('runs.get', { runId: 1 })
  expect(epochs.map(({ epoch }) => epoch)).toEqual(epochs.map((_, index) => index))
  const { checkpoints } = await engine.call('runs.checkpoints', { runId: 1 })
  expect(checkpoints.at(-1)?.step).toBe(run.stepsDone)
})

it('leaves a run that its end interrupts paused, to go on', async () => {
  const { engine, photos } = await start()
  const { path } = await engine.call('projects.openFolder', { folder: photos })
  await engine.call('imports.settled', {})
  const learning = when(engine, 'run.epoch', ({ metrics }) => metrics.epoch === 1)
  await engine.call('runs.start', { spec: longSpec })
  await learning
  await engine.stop()

  const { engine: next } = await start()
  await next.call('projects.open', { path })
  expect((await next.call('runs.get', { runId: 1 })).run).toMatchObject({
    state: 'paused',
    canResume: true,
  })
})

it('lets no lane outlive the library, or the engine', async () => {
  const engine = await startLanes()
  await lanesRun(engine)
  const first = engine.pids()
  expect(engine.state()).toEqual({ library: 'ready', trainer: 'stopped', lanes: 2 })
  kill(first.library)
  await vi.waitUntil(() => !first.lanes.some(isAlive), { timeout: 60_000 })

  // The library that is started next opens lanes of its own.
  await lanesRun(engine)
  const { library, lanes } = engine.pids()
  expect(lanes.map(isAlive)).toEqual([true, true])
  expect(lanes).not.toEqual(first.lanes)
  await engine.stop()
  expect([library, ...lanes].map(isAlive)).toEqual([false, false, false])
  expect(engine.state()).toEqual({ library: 'stopped', trainer: 'stopped', lanes: 0 })
})
