import type { Cost, Measurement } from '#shared/domain/measurement.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { epochBatches } from '../run/batches.ts'
import type { OpenLearner } from '../run/open-learner.ts'
import { usualSeconds } from './usual-seconds.ts'

/** What steps take, and what it takes on top that they are the first. */
export interface MeasuredSteps extends Pick<Measurement, 'step' | 'block'> {
  readonly warmUp: number
}

/**
 * Makes steps as a run does: a block, full ones, and half ones.
 * @throws ProblemError CANCELLED
 */
export async function measureSteps(
  spec: RunSpec,
  { learner, source, batchSize }: OpenLearner,
  signal: AbortSignal,
): Promise<MeasuredSteps> {
  /** An epoch of so many photos, all of them in as many steps at once. */
  const epoch = async (photos: number, blockSteps: number) => {
    const place = { epoch: 1, fromStep: 0, stepsBefore: 0 }
    const schedule = { stepsPerEpoch: blockSteps, totalSteps: blockSteps, validationLosses: [] }
    const batches = epochBatches(place, {
      ...{ spec, batchSize, blockSteps, schedule, labelWeights: [] },
      photos: { ...source.train, count: photos },
    })
    for await (const batch of batches) learner.train(batch)
  }
  const { blockSteps } = learner
  const block =
    blockSteps > 1
      ? await usualSeconds(() => epoch(batchSize * blockSteps, blockSteps), 200, signal)
      : undefined
  // A generation leaves so much behind that collecting it is a part of what one takes.
  const milliseconds = spec.optimizer.kind === 'genetic' ? 500 : block ? 80 : 200
  const full = await usualSeconds(() => epoch(batchSize, 1), milliseconds, signal)
  const less = Math.ceil(batchSize / 2)
  const half = less < batchSize ? await usualSeconds(() => epoch(less, 1), 60, signal) : undefined
  return {
    block: block ? { steps: blockSteps, seconds: block.usual } : null,
    step: costThrough([batchSize, full.usual], half && [less, half.usual]),
    warmUp: [block, full].reduce(
      (sum, timed) => sum + (timed ? Math.max(0, timed.first - timed.usual) : 0),
      0,
    ),
  }
}

type Point = readonly [photos: number, seconds: number]

/** The straight line through two points; through one and nothing where there is no other. */
export function costThrough([photos, seconds]: Point, less: Point | undefined): Cost {
  const slope = less ? (seconds - less[1]) / (photos - less[0]) : 0
  // Noise may make half a batch take longer than a whole one, or a tenth of the time.
  const perPhoto = Math.min(Math.max(0, slope), seconds / photos)
  return { perPhoto, fixed: seconds - perPhoto * photos }
}
