import { availableParallelism } from 'node:os'
import type { ExperimentSettings } from '#shared/domain/experiments/experiment.ts'
import type { ExperimentPart } from '#shared/domain/experiments/part.ts'
import { lanesFor } from '#shared/domain/lanes.ts'
import { memoryOfRun, trainerBytes } from '#shared/domain/run-estimate/memory-of-run.ts'
import type { RunPhotos } from '#shared/domain/run-estimate/run-photos.ts'
import type { LibraryContext, TrainerClient } from '../library-context.ts'
import { TYPICAL_RESIDENT } from '../estimates/estimator.ts'
import { pixelBudgetOf } from '../runs/pixel-budget.ts'

/** The trainers that an experiment's parts share. */
export interface OpenTrainers {
  readonly trainers: readonly TrainerClient[]
  /** Megabytes that each run's decoded photos may take in memory; undefined: as for any run. */
  readonly memory: number | undefined
  readonly close: () => Promise<void>
}

interface Wanted {
  readonly settings: ExperimentSettings
  /** Those that are known, and not over. */
  readonly parts: readonly ExperimentPart[]
  readonly labels: number
  readonly photos: RunPhotos
  /** Threads that its runs had before; null where it has trained none side by side. */
  readonly threads: number | null
  /** Told the threads of each trainer before any is opened. */
  readonly decided: (threads: number) => void
}

const MEGABYTE = 1e6

/** The one trainer that there is: all cores belong to each part. */
export const inTurn = ({ trainer }: Pick<LibraryContext, 'trainer'>): OpenTrainers => ({
  trainers: [trainer],
  memory: undefined,
  close: () => Promise.resolve(),
})

/**
 * The trainers that an experiment may use at a time: the one that there is, or a lane for each run
 * that is to train side by side, as far as cores and memory allow.
 */
export function openTrainers(
  { trainer, lanes }: Pick<LibraryContext, 'trainer' | 'lanes'>,
  { settings, parts, labels, photos, threads, decided }: Wanted,
): OpenTrainers {
  const wanted = 'sideBySide' in settings ? settings.sideBySide : 1
  const training = parts.flatMap(({ work }) => (work.kind === 'train' ? [work.spec] : []))
  // In turn the seconds of runs can be compared.
  if ((wanted === 1 || training.length < 2) && threads === null) {
    return inTurn({ trainer })
  }
  const available = process.availableMemory()
  const pixelBudget = pixelBudgetOf(undefined) / wanted
  const largest = training.map(
    (spec) =>
      memoryOfRun(spec, labels, photos, {
        ...{ available, pixelBudget },
        trainer: trainerBytes(TYPICAL_RESIDENT),
      }).bytes,
  )
  const plan = lanesFor({
    cores: availableParallelism(),
    freeBytes: available,
    bytesPerRun: largest.reduce((most, bytes) => Math.max(most, bytes), 1),
    entrants: Math.max(1, training.length),
    ...{ wanted, threads: threads ?? undefined },
  })
  decided(plan.threads)
  const opened = Array.from({ length: plan.lanes }, () => lanes.open({ threads: plan.threads }))
  return {
    trainers: opened.map((lane) => lane.trainer),
    memory: Math.floor(pixelBudgetOf(undefined) / plan.lanes / MEGABYTE),
    async close() {
      await Promise.all(opened.map((lane) => lane.close()))
    },
  }
}
