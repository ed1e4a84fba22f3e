import { setImmediate } from 'node:timers/promises'
import type { TrainingJob, TrainingOutcome } from '#shared/contract/trainer-contract.ts'
import { ProblemError } from '#shared/contract/problem.ts'
import { learningRateAt, type ScheduleContext } from '#shared/domain/learning-rate-schedule.ts'
import type { EpochLook } from '#shared/domain/epoch-look.ts'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import { countWeights } from '#shared/domain/network.ts'
import { planJudging } from '#shared/domain/plan-blocks.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { type Progress, writeCheckpoint } from '../checkpoints/checkpoint.ts'
import { writeWeights } from '../checkpoints/weights-file.ts'
import { createLooker } from '../looking/looker.ts'
import { NO_PATH, openPath } from '../path/path-keeper.ts'
import type { Steering, Trainer, TrainingEvents } from '../trainer.ts'
import { epochBatches, type PreparedSteps } from './batches.ts'
import { type Beginning, beginRun } from './begin.ts'
import { type CheckpointClock, createCheckpointClock } from './checkpoint-clock.ts'
import { labelWeights } from './class-weights.ts'
import { createDivergenceWatch, type Divergence } from './divergence.ts'
import { explainDivergence } from './explain-divergence.ts'
import { judge } from './judge.ts'
import { createKeeper, type Kept } from './keeper.ts'
import { type OpenLearner, openLearner } from './open-learner.ts'
import { createProgressBuffer } from './progress-buffer.ts'

/** Milliseconds of training between two looks at what else there is to do, such as stopping. */
const GIVE_WAY_EVERY = 20

const BYTES_OF_WEIGHT = 4

/** A mean loss from which no network comes back; not much higher, the sum over a split is infinite. */
const HOPELESS = 1e30

/**
 * A trainer that uses the compiled graph.
 * @param createClock says when checkpoints are due
 */
export function createTrainer(createClock = createCheckpointClock): Trainer {
  return async (job, events, steering) => {
    const open = await openLearner(job)
    try {
      const beginning = await beginRun(job, open)
      return await trainRun(job, open, beginning, {
        ...{ events, steering, clock: createClock() },
      })
    } finally {
      await open.close()
    }
  }
}

export const trainCompiled: Trainer = createTrainer()

interface Surroundings {
  readonly events: TrainingEvents
  readonly steering: Steering
  readonly clock: CheckpointClock
}

async function trainRun(
  job: TrainingJob,
  { network, compiled, learner, source, batchSize }: OpenLearner,
  beginning: Beginning,
  { events, steering, clock }: Surroundings,
): Promise<TrainingOutcome> {
  const { spec } = job
  const { signal } = steering
  const judgedAtOnce = planJudging(network)
  const looker = createLooker(network, compiled, source.validation, job.labelCount)
  const judgeOn = (split: 'train' | 'validation') =>
    judge(compiled, source[split], judgedAtOnce, split === 'validation' ? looker.hear : undefined)
  const tell = (look: EpochLook | undefined) => look && events.looked(look)
  const stepsPerEpoch = Math.ceil(source.train.count / batchSize)
  const buffer = createProgressBuffer(events.progress, beginning.progress.step, () => seconds())
  const keeper = createKeeper(spec, beginning, compiled.readWeights)
  const watch = createDivergenceWatch(beginning.progress.divergence)
  const path = job.path
    ? await openPath(
        job.folder,
        { step: beginning.progress.step, resumed: beginning.resumed },
        BYTES_OF_WEIGHT * countWeights(network),
      )
    : NO_PATH
  const labels = labelWeights(spec.classWeights, source.train.labels, job.labelCount)
  const startedAt = performance.now()

  let { step, epoch, stepInEpoch, lossSum, photos, correct, passes } = beginning.progress
  let { rateFactor, stepSeconds } = beginning.progress
  const validationLosses = [...beginning.progress.validationLosses]
  const ending = {
    // A run that was killed between its end and telling of it has no more to do.
    early: keeper.waitedEnough ? waitedInVain(spec) : null,
    diverged: false,
  }
  let trained = { photos: 0, milliseconds: 0 }

  const seconds = () => beginning.progress.seconds + (performance.now() - startedAt) / 1000

  const schedule = (): ScheduleContext => ({
    stepsPerEpoch,
    totalSteps: stepsPerEpoch * spec.epochs,
    // The untrained network's loss is no epoch's.
    validationLosses: validationLosses.slice(1),
  })

  /** @param cause the step whose rate is to blame */
  function diverge(how: Divergence, cause: number): void {
    const scheduled = learningRateAt(spec.schedule, Math.max(0, cause), schedule())
    const learningRate = scheduled * rateFactor
    ending.diverged = true
    ending.early = explainDivergence(how, { step, learningRate, spec })
  }

  /** Makes a block's steps. Gives false when the loss says that training diverged. */
  function train(batch: PreparedSteps): boolean {
    const before = performance.now()
    const steps = batch.steps.map((each) => ({
      ...each,
      learningRate: each.learningRate * rateFactor,
    }))
    const told = learner.train({ ...batch, steps })
    const took = performance.now() - before
    const size = batch.sizes.reduce((sum, each) => sum + each, 0)
    trained = { photos: trained.photos + size, milliseconds: trained.milliseconds + took }
    stepSeconds += took / 1000
    const cost = learner.passes(size)
    passes = {
      forward: passes.forward + cost.forward,
      backward: passes.backward + cost.backward,
    }
    for (const [index, loss] of told.losses.entries()) {
      const verdict = watch.next(loss)
      if (verdict !== 'fine') {
        diverge(verdict, step)
        return false
      }
      buffer.step({
        loss,
        learningRate: steps[index]?.learningRate ?? NaN,
        gradientNorm: told.gradientNorms[index],
      })
      const count = batch.sizes[index] ?? 0
      lossSum += loss * count
      photos += count
      step += 1
      stepInEpoch += 1
    }
    correct = correct === null || told.correct === null ? null : correct + told.correct
    return true
  }

  /** Judges the network at the end of an epoch, 0 being the untrained one. */
  async function endEpoch(ended: number, onTrain: EpochOnTrain): Promise<boolean> {
    const { trainLoss } = onTrain
    const { loss, correct: right, photos: judged } = await judgeOn('validation')
    if (!(Math.max(loss, trainLoss) < HOPELESS)) {
      diverge('notFinite', step - 1)
      return false
    }
    epoch = ended
    stepInEpoch = 0
    lossSum = 0
    photos = 0
    correct = 0
    stepSeconds = 0
    validationLosses.push(loss)
    const { shouldStop } = keeper.epochEnded(ended, loss, compiled.readWeights)
    buffer.epoch({
      epoch: ended,
      step,
      ...onTrain,
      validationLoss: loss,
      validationAccuracy: right / judged,
      seconds: seconds(),
    })
    tell(await looker.look(ended, step))
    if (shouldStop) ending.early = waitedInVain(spec)
    return !shouldStop
  }

  async function save(): Promise<void> {
    // A run that goes on from here does not tell again what came before.
    buffer.flush()
    await clock.measure(async () => {
      const weights = compiled.readWeights()
      const kept = keeper.kept()
      const isCurrent = kept?.epoch === epoch && stepInEpoch === 0
      const progress: Progress = {
        ...{ step, epoch, stepInEpoch, lossSum, photos, correct, passes, validationLosses },
        ...{ rateFactor, stepSeconds },
        seconds: seconds(),
        keptEpoch: kept?.epoch ?? null,
        divergence: watch.state(),
      }
      await path.flush()
      await writeCheckpoint(job.folder, {
        spec,
        progress,
        weights,
        slots: learner.readSlots(),
        kept: isCurrent ? [] : (kept?.weights ?? []),
      })
      await writeWeights(job.folder, spec.keepBest && kept ? kept.weights : weights, step)
    })
    events.checkpoint(step)
  }

  /** Writes a new factor down before anyone is told of it, so that a kill cannot lose it. */
  async function followRate(): Promise<void> {
    const wish = steering.rateFactor?.() ?? rateFactor
    if (wish === rateFactor) return
    rateFactor = wish
    await save()
    events.rateChanged({ step, factor: rateFactor })
  }

  async function trainEpoch(): Promise<boolean> {
    let gaveWayAt = performance.now()
    const place = { epoch: epoch + 1, fromStep: stepInEpoch, stepsBefore: step - stepInEpoch }
    const batches = epochBatches(place, {
      ...{ spec, batchSize, photos: source.train, blockSteps: learner.blockSteps },
      labelWeights: labels,
      schedule: schedule(),
    })
    for await (const batch of batches) {
      if (signal.aborted) return false
      await followRate()
      if (!train(batch)) return false
      await path.passed(step, compiled.readWeights)
      if (clock.isDue()) await save()
      if (performance.now() - gaveWayAt > GIVE_WAY_EVERY) {
        await setImmediate()
        gaveWayAt = performance.now()
      }
    }
    return endEpoch(epoch + 1, {
      trainLoss: lossSum / photos,
      trainAccuracy: correct === null ? null : correct / photos,
      imagesPerSecond: stepSeconds > 0 ? photos / stepSeconds : null,
    })
  }

  /** Puts weights in place for good, and judges both splits with them. */
  async function endWith({ epoch: ended, weights }: Kept) {
    compiled.write(weights)
    return {
      epoch: ended,
      weights,
      train: await judgeOn('train'),
      validation: await judgeOn('validation'),
    }
  }

  if (!beginning.resumed) {
    const { loss, correct: right, photos: judged } = await judgeOn('train')
    await endEpoch(0, { trainLoss: loss, trainAccuracy: right / judged, imagesPerSecond: null })
    if (ending.diverged) throw hopeless()
    await path.passed(step, compiled.readWeights)
    await save()
  }
  const lastEpoch = Math.min(spec.epochs, job.upTo ?? spec.epochs)
  while (epoch < lastEpoch && !signal.aborted && ending.early === null) {
    if (!(await trainEpoch())) break
  }
  const interrupted =
    ending.early === null && epoch < spec.epochs && (signal.aborted || epoch >= lastEpoch)
  buffer.flush()
  if (ending.diverged) {
    await path.flush()
  } else {
    await path.ended(step, compiled.readWeights)
    await save()
  }

  // Before other weights take the place of the last ones.
  if (!interrupted && !ending.diverged) tell(await looker.lookAtLast(epoch, step))
  const kept = keeper.kept()
  const last = { epoch, weights: compiled.readWeights() }
  let end = await endWith((spec.keepBest || ending.diverged) && kept ? kept : last)
  // Asked to stop while it diverged, before a step's loss could show it.
  const { train: onTrain, validation: onValidation } = end
  if (kept && !(Math.max(onTrain.loss, onValidation.loss) < HOPELESS)) end = await endWith(kept)
  await writeWeights(job.folder, end.weights, step)
  return {
    end: interrupted ? 'interrupted' : 'finished',
    steps: step,
    train: end.train,
    validation: end.validation,
    imagesPerSecond: trained.milliseconds > 0 ? (trained.photos / trained.milliseconds) * 1000 : 0,
    epoch: end.epoch,
    endedEarly: ending.early,
    ...(ending.diverged ? { diverged: true } : {}),
    passes,
    pixels: source.kind,
  }
}

/** What an epoch says of the training photos. */
type EpochOnTrain = Pick<EpochMetrics, 'trainLoss' | 'trainAccuracy' | 'imagesPerSecond'>

const waitedInVain = ({ earlyStopping }: RunSpec): string =>
  `The validation loss had not fallen for ${earlyStopping?.patienceEpochs ?? 0} epochs, so the run ended early.`

const hopeless = (): ProblemError =>
  new ProblemError(
    'TRAINING_FAILED',
    'With the weights that it would begin with, the network’s loss is no number. Begin from another checkpoint, or from fresh weights.',
  )
