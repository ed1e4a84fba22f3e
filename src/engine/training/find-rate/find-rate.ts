import { setImmediate } from 'node:timers/promises'
import type { TrainingData } from '#shared/contract/trainer-contract.ts'
import { ProblemError } from '#shared/contract/problem.ts'
import type { RateFinding, RateRange } from '#shared/domain/rate-finding.ts'
import { epochBatches } from '../run/batches.ts'
import { labelWeights } from '../run/class-weights.ts'
import { initialWeights } from '../run/initial-weights.ts'
import { openLearner } from '../run/open-learner.ts'
import { analyseRates } from './analyse-rates.ts'
import { shouldStop } from './explosion.ts'
import { rateAt } from './rate-at.ts'

/**
 * A learning-rate range test (Smith, 2017): trains a fresh network for some steps, each with a
 * higher rate than the one before, and reads from the losses which rates are any good.
 * @throws ProblemError INVALID_INPUT for a genetic algorithm, CANCELLED, TRAINER_UNAVAILABLE, DISK
 */
export async function findRate(
  data: TrainingData,
  range: RateRange,
  worked: (done: number) => void,
  signal: AbortSignal,
): Promise<RateFinding> {
  const { spec } = data
  if (spec.optimizer.kind === 'genetic') {
    throw new ProblemError(
      'INVALID_INPUT',
      'A genetic algorithm does not step down a slope, so it has no learning rate to find. Choose another optimizer.',
    )
  }
  const { network, compiled, learner, source, batchSize, close } = await openLearner(data)
  try {
    learner.write(initialWeights(network, spec.initialisation, spec.seed), [])
    const points: { readonly learningRate: number; readonly loss: number }[] = []
    const stepsPerEpoch = Math.ceil(source.train.count / batchSize)
    const options = {
      spec,
      photos: source.train,
      batchSize,
      blockSteps: 1,
      labelWeights: labelWeights(spec.classWeights, source.train.labels, data.labelCount),
      schedule: { stepsPerEpoch, totalSteps: range.steps, validationLosses: [] },
    }
    for (let epoch = 1; points.length < range.steps && !shouldStop(points); epoch++) {
      const stepsBefore = points.length
      for await (const batch of epochBatches({ epoch, fromStep: 0, stepsBefore }, options)) {
        if (signal.aborted) throw new ProblemError('CANCELLED', 'The search was cancelled.')
        if (points.length >= range.steps || shouldStop(points)) break
        const learningRate = rateAt(points.length, range)
        const steps = batch.steps.map((step) => ({ ...step, learningRate }))
        const [loss] = compiled.train({ ...batch, steps }).losses
        points.push({ learningRate, loss: loss ?? NaN })
        worked(points.length)
        await setImmediate()
      }
    }
    return analyseRates(points)
  } finally {
    await close()
  }
}
