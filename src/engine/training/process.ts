/** The trainer process: TensorFlow, one job at a time. Started by the supervisor. */
import { setPriority } from 'node:os'
import { parseArgs } from 'node:util'
import type { Emit } from '#shared/contract/contract.ts'
import { trainerContract, type TrainerContract } from '#shared/contract/trainer-contract.ts'
import { LaneThreads } from '#shared/domain/lanes.ts'
import { serve } from '#shared/rpc/serve.ts'
import { connectParent } from '#engine/process/parent.ts'
import { lookAugmented } from './augmentation/look.ts'
import { checkGradients } from './check-gradients/check-gradients.ts'
import { descend } from './descend/descend.ts'
import { describeTrainer } from './describe.ts'
import { findRate } from './find-rate/find-rate.ts'
import { measureGradientNoise } from './gradient-noise/gradient-noise.ts'
import { createJobs } from './jobs.ts'
import { measure } from './measure/measure.ts'
import { predict } from './predict.ts'
import { trainCompiled } from './run/train.ts'
import { lossSurface } from './surface/loss-surface.ts'
import { limitThreads } from './tensorflow.ts'
import type { TrainingEvents } from './trainer.ts'

/** As low as it goes: training takes every core, and the window must not wait for one. */
const POLITE = 19
setPriority(POLITE)

const { values } = parseArgs({ options: { threads: { type: 'string' } } })
if (values.threads !== undefined) limitThreads(LaneThreads.parse(Number(values.threads)))

const parent = connectParent()
const { alone, setRateFactor, stop, aside } = createJobs()

const events: TrainingEvents = {
  progress: (told) => emit('trainer.progress', told),
  checkpoint: (step) => emit('trainer.checkpoint', { step }),
  rateChanged: (change) => emit('trainer.rateChanged', change),
  looked: (look) => emit('trainer.looked', look),
}
const worked = (done: number) => emit('trainer.worked', { done })

const emit: Emit<TrainerContract> = serve(trainerContract, parent.port, {
  'trainer.describe': () => describeTrainer(),
  'trainer.train': (work) => alone((steering) => trainCompiled(work, events, steering)),
  'trainer.stop'() {
    stop()
    return {}
  },
  'trainer.setRateFactor'({ factor }) {
    setRateFactor(factor)
    return {}
  },
  'trainer.findRate': ({ data, range }) =>
    alone(({ signal }) => findRate(data, range, worked, signal)),
  'trainer.checkGradients': ({ data, ...settings }) =>
    alone(({ signal }) => checkGradients(data, settings, worked, signal)),
  'trainer.gradientNoise': ({ data, weights, settings }) =>
    alone(({ signal }) => measureGradientNoise(data, weights, settings, worked, signal)),
  'trainer.lossSurface': (order) =>
    alone(({ signal }) =>
      lossSurface(order, { worked, surfaced: (news) => emit('trainer.surfaced', news) }, signal),
    ),
  'trainer.measure': ({ spec, labelCount, order }) =>
    aside((signal) => measure(spec, labelCount, order, signal)),
  'trainer.descend': (spec) => descend(spec),
  'trainer.predict': async ({ network, photos, pixels }) => ({
    probabilities: await predict(network, photos, pixels),
  }),
  'trainer.augment': async ({ look, pixels }) => ({ pixels: await lookAugmented(look, pixels) }),
})

// Nothing here needs to be put in order: what was written is whole.
parent.onGone(() => process.exit(0))
