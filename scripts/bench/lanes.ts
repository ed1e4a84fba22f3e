import { mkdir, mkdtempDisposable } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Client } from '#shared/contract/contract.ts'
import {
  trainerContract,
  type TrainerContract,
  type TrainingJob,
} from '#shared/contract/trainer-contract.ts'
import { lanesFor } from '#shared/domain/lanes.ts'
import { createClient } from '#shared/rpc/client.ts'
import { createLanes } from '#engine/library/lanes/lanes.ts'
import { waysOver } from '#engine/process/ways.ts'
import { createTrainers } from '#engine/supervisor/trainers.ts'
import { type JobOptions, makeJob } from '#engine/training/testing/training-job.ts'
import { median } from './statistics.ts'

/** Runs of each kind. */
const RUNS = 4

const common = { labelCount: 3, photos: 400, epochs: 20, batchSize: 32 } as const
const WORKLOADS: readonly (JobOptions & { readonly name: string })[] = [
  {
    ...{ ...common, name: 'dense 3072–64, batch 32' },
    input: { imageSize: 32, colour: 'rgb' },
    model: { kind: 'dense', hidden: [64] },
  },
  {
    ...{ ...common, name: 'cnn 16–32 on 32 × 32, batch 32', epochs: 10 },
    input: { imageSize: 32, colour: 'rgb' },
    model: { kind: 'convolutional', blocks: [{ filters: 16 }, { filters: 32 }], hidden: [32] },
  },
]

interface Options {
  readonly rounds: number
  /** Only workloads whose name holds this. */
  readonly only: string | undefined
}

/**
 * Makes some runs one after the other in lane 0, which has all cores, and side by side in lanes,
 * which share them. Prints the medians of the seconds, of what it takes to start the lanes'
 * trainers, and of the ratio with and without that.
 */
export async function benchLanes({ rounds, only = '' }: Options): Promise<void> {
  for (const { name, ...options } of WORKLOADS.filter((workload) => workload.name.includes(only))) {
    const all: Compared[] = []
    for (let round = 1; round <= rounds; round++) {
      process.stderr.write(`${name}, round ${round} of ${rounds}\n`)
      all.push(await compare(options))
    }
    const middle = (of: (one: Compared) => number) => Number(median(all.map(of)).toFixed(2))
    const row = {
      ...{ work: name, runs: RUNS, ...plan(), unit: 's' },
      oneByOne: middle((one) => one.oneByOne),
      sideBySide: middle((one) => one.sideBySide),
      starting: middle((one) => one.starting),
      ratio: middle((one) => one.oneByOne / one.sideBySide),
      ratioWithStarting: middle((one) => one.oneByOne / (one.starting + one.sideBySide)),
    }
    process.stdout.write(`${JSON.stringify(row)}\n`)
  }
}

interface Compared {
  readonly oneByOne: number
  readonly sideBySide: number
  readonly starting: number
}

const plan = () =>
  lanesFor({
    ...{ cores: availableParallelism(), entrants: RUNS },
    ...{ freeBytes: process.availableMemory(), bytesPerRun: 0.7e9 },
  })

async function compare(options: JobOptions): Promise<Compared> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'downhill-bench-'))
  const { first, lanes, stop } = startTrainers()
  try {
    // As it is once a person has trained.
    await first.call('trainer.describe', {})
    const jobs = await makeJobs(join(folder.path, 'one-by-one'), options)
    const oneByOne = await seconds(() => trainAll([first], jobs))

    const { lanes: count, threads } = plan()
    const opened = Array.from({ length: count }, () => lanes.open({ threads }).trainer)
    const starting = await seconds(() =>
      Promise.all(opened.map((trainer) => trainer.call('trainer.describe', {}))),
    )
    const others = await makeJobs(join(folder.path, 'side-by-side'), options)
    const sideBySide = await seconds(() => trainAll(opened, others))
    return { oneByOne, sideBySide, starting }
  } finally {
    await stop()
  }
}

async function makeJobs(folder: string, options: JobOptions): Promise<readonly TrainingJob[]> {
  const jobs: TrainingJob[] = []
  for (let seed = 0; seed < RUNS; seed++) {
    const own = join(folder, String(seed))
    await mkdir(own, { recursive: true })
    const { pixels: _pixels, ...job } = await makeJob(own, { ...options, seed })
    jobs.push(job)
  }
  return jobs
}

function startTrainers() {
  let hear: (raw: unknown) => void = () => undefined
  const trainers = createTrainers({
    node: process.execPath,
    entry: resolve(import.meta.dirname, '..', '..', 'src', 'engine', 'training', 'process.ts'),
    log: () => undefined,
    toLibrary: (envelope) => hear(envelope),
    onState: () => undefined,
  })
  const ways = waysOver({
    isOpen: () => true,
    send: trainers.take,
    listen: (listener) => void (hear = listener),
    onClosed: () => undefined,
  })
  return {
    first: createClient(trainerContract, ways.trainer(0)),
    lanes: createLanes(ways),
    stop: trainers.stop,
  }
}

/** Each trainer takes the next run as soon as it is free. */
async function trainAll(
  trainers: readonly Client<TrainerContract>[],
  jobs: readonly TrainingJob[],
): Promise<void> {
  const waiting = [...jobs]
  async function work(trainer: Client<TrainerContract>): Promise<void> {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      await trainer.call('trainer.train', job)
    }
  }
  await Promise.all(trainers.map(work))
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return (performance.now() - begin) / 1000
}
