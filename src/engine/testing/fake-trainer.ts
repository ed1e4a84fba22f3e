import type { EventName, HandlerInput, Payload } from '#shared/contract/contract.ts'
import { ProblemError } from '#shared/contract/problem.ts'
import type {
  SurfaceOrder,
  TrainerContract,
  TrainingJob,
  TrainingOutcome,
} from '#shared/contract/trainer-contract.ts'
import { trainerContract } from '#shared/contract/trainer-contract.ts'
import type { GradientCheck } from '#shared/domain/gradient-check.ts'
import type { LossSurface } from '#shared/domain/loss-surface.ts'
import type { Measurement } from '#shared/domain/measurement.ts'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import type { RateFinding } from '#shared/domain/rate-finding.ts'
import { createClient } from '#shared/rpc/client.ts'
import { serve } from '#shared/rpc/serve.ts'
import { portPair } from '#shared/rpc/testing/port-pair.ts'
import { writeCheckpoint } from './checkpoint-file.ts'

type RateTest = HandlerInput<TrainerContract, 'trainer.findRate'>
type Check = HandlerInput<TrainerContract, 'trainer.checkGradients'>
type Experiment = RateTest | Check | SurfaceOrder

/** A trainer without TensorFlow whose test says what happens in it. */
export interface FakeTrainer {
  readonly client: ReturnType<typeof createClient<TrainerContract>>
  /** The next job that the library gives; one that was given already counts. */
  readonly job: () => Promise<TrainingJob>
  readonly emit: <E extends EventName<TrainerContract>>(
    event: E,
    payload: Payload<TrainerContract, E>,
  ) => void
  /** Tells of steps that were made, from `firstStep` on, and of epochs that ended meanwhile. */
  readonly learn: (
    firstStep: number,
    losses: readonly number[],
    epochs?: readonly EpochMetrics[],
  ) => void
  /** Writes a checkpoint into the job's folder and tells of it. */
  readonly save: (step: number, epoch: number) => Promise<void>
  readonly finish: (outcome?: Partial<TrainingOutcome>) => void
  readonly fail: (problem: ProblemError) => void
  /** What was to be measured so far. */
  readonly measured: readonly HandlerInput<TrainerContract, 'trainer.measure'>[]
  /** The next experiment; one that was given already counts. */
  readonly experiment: () => Promise<Experiment>
  readonly answerRate: (finding: RateFinding) => void
  readonly answerCheck: (check: GradientCheck) => void
  readonly answerSurface: (surface: LossSurface) => void
}

/** As quick as no trainer is. */
export const MEASURED: Measurement = {
  begin: 1,
  block: null,
  step: { fixed: 0.5, perPhoto: 0.25 },
  judge: { fixed: 0.25, perPhoto: 0.125 },
  judgedAtOnce: 256,
  copy: 0,
  save: { fixed: 0, perByte: 0 },
  resident: 400_000_000,
}

/** What a range test has found that was stopped at once. */
const NOTHING_FOUND: RateFinding = {
  points: [],
  steepest: null,
  divergence: null,
  suggestion: null,
  reason: 'It was stopped.',
}

export function createFakeTrainer(): FakeTrainer {
  const [near, far] = portPair()
  let given = Promise.withResolvers<TrainingJob>()
  let end = Promise.withResolvers<TrainingOutcome>()
  let job: TrainingJob | undefined
  let stepsTold = 0
  let stepSaved = 0
  const measured: HandlerInput<TrainerContract, 'trainer.measure'>[] = []
  let tried = Promise.withResolvers<Experiment>()
  let rate = Promise.withResolvers<RateFinding>()
  let check = Promise.withResolvers<GradientCheck>()
  let surface = Promise.withResolvers<LossSurface>()

  const outcome = (part: Partial<TrainingOutcome>): TrainingOutcome => ({
    end: 'finished',
    steps: stepsTold,
    train: { loss: 0.1, correct: job?.train.rows.length ?? 0, photos: job?.train.rows.length ?? 0 },
    validation: { loss: 0.2, correct: 1, photos: job?.validation.rows.length ?? 0 },
    imagesPerSecond: 1000,
    epoch: 1,
    endedEarly: null,
    passes: { forward: 20, backward: 16 },
    pixels: 'memory',
    ...part,
  })
  async function save(step: number, epoch: number): Promise<void> {
    if (!job) throw new Error('There is no job to save.')
    await writeCheckpoint(job.folder, step, epoch)
    stepSaved = step
    emit('trainer.checkpoint', { step })
  }
  const emit = serve(trainerContract, far, {
    'trainer.describe': () => {
      throw new Error('The fake trainer does not describe itself.')
    },
    'trainer.train': (work) => {
      job = work
      stepsTold = work.start.from === 'resume' ? stepSaved : 0
      end = Promise.withResolvers()
      const over = () => void (job = undefined)
      end.promise.then(over, over)
      given.resolve(work)
      return end.promise
    },
    async 'trainer.stop'() {
      if (job) await save(stepsTold, 0)
      end.resolve(outcome({ end: 'interrupted' }))
      // Both are allowed: to answer with what there is, and not to answer.
      rate.resolve(NOTHING_FOUND)
      check.reject(new ProblemError('CANCELLED', 'It was stopped.'))
      surface.reject(new ProblemError('CANCELLED', 'It was stopped.'))
      return {}
    },
    'trainer.setRateFactor'({ factor }) {
      if (job) emit('trainer.rateChanged', { step: stepsTold, factor })
      return {}
    },
    'trainer.findRate': (test) => {
      rate = Promise.withResolvers()
      tried.resolve(test)
      return rate.promise
    },
    'trainer.checkGradients': (test) => {
      check = Promise.withResolvers()
      tried.resolve(test)
      return check.promise
    },
    // Every photo teaches the same.
    'trainer.gradientNoise': ({ data }) => ({
      ...{ photos: data.train.rows.length, weightCount: 1, loss: 0.5, gradientNorm: 1 },
      single: { spread: 0, photos: data.train.rows.length },
      noiseScale: 0,
      sizes: [],
    }),
    'trainer.measure'(order) {
      measured.push(order)
      return MEASURED
    },
    'trainer.lossSurface': (order) => {
      surface = Promise.withResolvers()
      tried.resolve(order)
      return surface.promise
    },
    // A ball that stays where it is.
    'trainer.descend': ({ start }) => ({
      points: [{ position: start, value: 0, gradient: start.map(() => 0), followed: null }],
      diverged: false,
    }),
    // The redder a photo, the surer the first label.
    'trainer.predict': ({ photos, pixels, network }) => ({
      probabilities: Float32Array.from({ length: photos * network.labelCount }, (_, i) => {
        const photo = Math.floor(i / network.labelCount)
        const red = (pixels[(photo * pixels.length) / photos] ?? 0) / 255
        return i % network.labelCount === 0 ? red : (1 - red) / (network.labelCount - 1)
      }),
    }),
    // The photo unchanged, as often as it was asked for.
    'trainer.augment': ({ look, pixels }) => ({
      pixels: Uint8Array.from({ length: pixels.length * look.count }, (_, i) => {
        return pixels[i % pixels.length] ?? 0
      }),
    }),
  })
  // Nobody waits for the first one, which no call has asked for.
  check.promise.catch(() => undefined)
  surface.promise.catch(() => undefined)

  return {
    client: createClient(trainerContract, near),
    emit,
    async job() {
      const work = await given.promise
      given = Promise.withResolvers()
      return work
    },
    learn(firstStep, losses, epochs = []) {
      stepsTold = firstStep + losses.length
      emit('trainer.progress', {
        firstStep,
        losses: Float32Array.from(losses),
        learningRates: Float32Array.from(losses, () => 0.5),
        gradientNorms: Float32Array.from(losses, () => 2),
        seconds: stepsTold / 10,
        epochs,
      })
    },
    save,
    measured,
    finish: (part = {}) => end.resolve(outcome(part)),
    fail: (problem) => end.reject(problem),
    async experiment() {
      const test = await tried.promise
      tried = Promise.withResolvers()
      return test
    },
    answerRate: (finding) => rate.resolve(finding),
    answerCheck: (found) => check.resolve(found),
    answerSurface: (found) => surface.resolve(found),
  }
}
