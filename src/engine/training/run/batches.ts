import { learningRateAt, type ScheduleContext } from '#shared/domain/learning-rate-schedule.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import type { StepsBatch } from '../compiler/compile-training.ts'
import type { SplitPhotos } from '../photos/photo-source.ts'
import { epochOrder } from './epoch-order.ts'

export interface BatchOptions {
  readonly spec: RunSpec
  readonly photos: SplitPhotos
  readonly batchSize: number
  readonly blockSteps: number
  /** How much a photo of each label counts. */
  readonly labelWeights: readonly number[]
  readonly schedule: ScheduleContext
}

/** The steps of a block, with the number of photos of each. */
export interface PreparedSteps extends StepsBatch {
  readonly sizes: readonly number[]
}

/** Where in an epoch a batch begins, and of how many steps it is: one, or a whole block. */
export function* cutEpoch(
  photos: number,
  batchSize: number,
  blockSteps: number,
): Generator<{ readonly firstStep: number; readonly steps: number }> {
  const full = Math.floor(photos / batchSize)
  let step = 0
  for (; step + blockSteps <= full; step += blockSteps) yield { firstStep: step, steps: blockSteps }
  for (; step * batchSize < photos; step++) yield { firstStep: step, steps: 1 }
}

/**
 * An epoch's batches, from its step `fromStep` on. The next one is read while the graph works on
 * the last, so that a slow disk costs as little as it can.
 */
export async function* epochBatches(
  { epoch, fromStep, stepsBefore }: EpochPlace,
  options: BatchOptions,
): AsyncGenerator<PreparedSteps> {
  const { spec, photos, batchSize, blockSteps } = options
  const order = orderOf(spec, photos.count, epoch)
  const cuts = [...cutEpoch(photos.count, batchSize, blockSteps)]
    .filter(({ firstStep }) => firstStep >= fromStep)
    .values()
  const prepareNext = () => {
    const next = cuts.next()
    return next.done ? undefined : prepare(next.value, order, stepsBefore, options)
  }
  let next = prepareNext()
  while (next) {
    const ready = await next
    next = prepareNext()
    // Who awaits it later sees the error; until then it must not count as nobody's.
    next?.catch(() => undefined)
    yield ready
  }
}

interface EpochPlace {
  readonly epoch: number
  /** Steps of the epoch that were made before. */
  readonly fromStep: number
  /** Steps of the run before this epoch. */
  readonly stepsBefore: number
}

/** All photos at once give the same step in any order, so they stay in theirs. */
const orderOf = ({ seed, batchSize }: RunSpec, count: number, epoch: number): Uint32Array =>
  batchSize === 'all'
    ? Uint32Array.from({ length: count }, (_, index) => index)
    : epochOrder(count, seed, epoch)

async function prepare(
  cut: { readonly firstStep: number; readonly steps: number },
  order: Uint32Array,
  stepsBefore: number,
  { spec, photos, batchSize, labelWeights, schedule }: BatchOptions,
): Promise<PreparedSteps> {
  const start = cut.firstStep * batchSize
  const indices = order.subarray(start, start + cut.steps * batchSize)
  const size = Math.min(batchSize, indices.length)
  const labels = Int32Array.from(indices, (index) => photos.labels[index] ?? 0)
  return {
    photos: await photos.batch(indices),
    labels,
    shares: Float32Array.from(labels, (label) => (labelWeights[label] ?? 1) / size),
    sizes: Array.from({ length: cut.steps }, () => size),
    steps: Array.from({ length: cut.steps }, (_, k) => {
      const step = stepsBefore + cut.firstStep + k
      return {
        step,
        learningRate: learningRateAt(spec.schedule, step, schedule),
        seed: [spec.seed, step] as const,
      }
    }),
  }
}
