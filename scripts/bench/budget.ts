import { mkdtempDisposable, readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { hasEnded, type Run } from '#shared/domain/run.ts'
import type { RunEstimate } from '#shared/domain/run-estimate/run-estimate.ts'
import { foldersIn, samplePhotosFolder } from '#engine/supervisor/folders.ts'
import { type Engine, startEngine } from '#engine/supervisor/supervisor.ts'
import { BUDGET_WORKLOADS, type BudgetWorkload } from './budget-workloads.ts'
import { forgetPeak, peakBytes } from './peak-memory.ts'
import { median } from './statistics.ts'

/** How far an estimate may be from what then happens, either way. */
const TOLERANCE = 0.25

const ROOT = resolve(import.meta.dirname, '..', '..')

interface Options {
  readonly rounds: number
  /** Only workloads whose name holds this. */
  readonly only: string | undefined
}

/** One figure, as it was estimated and as it came. */
interface Figure {
  readonly estimated: number
  readonly happened: number
}
type Figures = Readonly<Record<'epoch' | 'total' | 'memory' | 'disk', Figure | undefined>>

/**
 * Estimates runs, makes them, and prints the medians of both and of their ratio.
 * @returns whether each ratio was near enough to 1
 */
export async function benchBudget({ rounds, only = '' }: Options): Promise<boolean> {
  let right = true
  for (const workload of BUDGET_WORKLOADS.filter(({ name }) => name.includes(only))) {
    const all: Figures[] = []
    for (let round = 1; round <= rounds; round++) {
      process.stderr.write(`${workload.name}, round ${round} of ${rounds}\n`)
      all.push(await compare(workload))
    }
    for (const what of ['epoch', 'total', 'memory', 'disk'] as const) {
      const figures = all.flatMap((each) => each[what] ?? [])
      if (figures.length === 0) continue
      const ratio = median(figures.map(({ estimated, happened }) => estimated / happened))
      const isRight = ratio > 1 / (1 + TOLERANCE) && ratio < 1 + TOLERANCE
      right &&= isRight
      const row = {
        ...{ work: workload.name, what, unit: what === 'epoch' || what === 'total' ? 's' : 'MB' },
        estimated: rounded(median(figures.map(({ estimated }) => estimated))),
        happened: rounded(median(figures.map(({ happened }) => happened))),
        ratio: Number(ratio.toFixed(2)),
        ...(isRight ? {} : { beyond: TOLERANCE }),
      }
      process.stdout.write(`${JSON.stringify(row)}\n`)
    }
  }
  return right
}

/** In an engine and a project of its own, so that no run finds what another left behind. */
async function compare({ spec }: BudgetWorkload): Promise<Figures> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'downhill-bench-'))
  const engine = startEngine({
    node: process.execPath,
    root: ROOT,
    ...foldersIn(folder.path),
    samplePhotos: samplePhotosFolder(ROOT),
    log: () => undefined,
  })
  try {
    await engine.call('projects.openSample', {})
    const project = await engine.call('imports.settled', {})
    const estimate = await engine.call('runs.estimate', { spec })
    const { trainer = 0 } = engine.pids()
    const knowsPeak = forgetPeak(trainer)
    const before = await bytesIn(project.path)
    const startedAt = performance.now()
    const run = await trainToEnd(engine, spec)
    const total = (performance.now() - startedAt) / 1000
    const { epochs } = await engine.call('runs.get', { runId: run.id })
    const ends = epochs.map(({ seconds }) => seconds)
    // Not the mean: in its first steps TensorFlow still prepares itself, which the total has.
    const epoch = median(ends.slice(1).map((end, index) => end - (ends[index] ?? 0)))
    return figuresOf(estimate, {
      ...{ epoch, total },
      memory: knowsPeak ? peakBytes(trainer) : undefined,
      disk: (await bytesIn(project.path)) - before,
    })
  } finally {
    await engine.stop()
  }
}

function figuresOf(
  { time, memory, disk }: RunEstimate,
  happened: Readonly<Record<keyof Figures, number | undefined>>,
): Figures {
  const figure = (estimated: number | undefined, came: number | undefined) =>
    estimated === undefined || came === undefined ? undefined : { estimated, happened: came }
  return {
    epoch: figure(time?.epoch, happened.epoch),
    total: figure(time?.total, happened.total),
    memory: figure(memory.bytes / 1e6, happened.memory && happened.memory / 1e6),
    disk: figure(disk.bytes / 1e6, happened.disk && happened.disk / 1e6),
  }
}

async function trainToEnd(engine: Engine, spec: BudgetWorkload['spec']): Promise<Run> {
  const ended = Promise.withResolvers<Run>()
  const unsubscribe = engine.on('run.changed', (run) => {
    if (hasEnded(run.state)) ended.resolve(run)
  })
  try {
    await engine.call('runs.start', { spec })
    return await ended.promise
  } finally {
    unsubscribe()
  }
}

/** Of a project's files, but for its database, which holds more than the run. */
async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !entry.name.includes('.sqlite'))
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

const rounded = (value: number): number => Number(value.toPrecision(3))
