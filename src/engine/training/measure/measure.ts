import type { Cost, Measurement, MeasureOrder } from '#shared/domain/measurement.ts'
import { buildNetwork, countWeights, networkOf } from '#shared/domain/network.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { initialWeights } from '../run/initial-weights.ts'
import { compileFor, type OpenLearner } from '../run/open-learner.ts'
import { planJudging } from '#shared/domain/plan-blocks.ts'
import { loadTensorFlow } from '../tensorflow.ts'
import { costThrough, measureSteps } from './measure-steps.ts'
import { usualSeconds, throwIfAborted } from './usual-seconds.ts'
import { randomPhotos } from './random-photos.ts'
import { savingSpeed } from './saving-speed.ts'
import { shrink } from './shrink.ts'

/** A network of which drawing the first weights is timed. */
const DRAWN = buildNetwork([1000], [{ layer: 'dense', units: 200 }], {
  outputUnits: 1,
  outputActivation: 'sigmoid',
})

/** Before the first network, when the process holds TensorFlow and nothing else. */
let resident: number | undefined

/**
 * How long the parts of a run take here: compiles what would train, and makes some real steps on
 * random photos. It takes a second or two, however large the network is.
 * @throws ProblemError CANCELLED, TRAINER_UNAVAILABLE
 */
export async function measure(
  given: RunSpec,
  labelCount: number,
  order: MeasureOrder,
  signal: AbortSignal,
): Promise<Measurement> {
  loadTensorFlow()
  resident ??= process.memoryUsage.rss()
  const save = await savingSpeed(order.folder)
  throwIfAborted(signal)
  const { spec, network, times, generations, isPart } = shrink(given, labelCount, order.train)
  const beganAt = performance.now()
  const open = await compileFor(spec, network, randomPhotos(spec.input, order))
  try {
    const compiling = secondsSince(beganAt)
    // Zeros make the same products, and no learning rate is too high for them.
    const weights = initialWeights(network, 'zeros', 0)
    const writesAt = performance.now()
    // What changes the weights draws its first generation here.
    open.learner.write(weights, [])
    const beginning = secondsSince(writesAt) * generations
    const made = await measureSteps(spec, open, signal)
    const judging = await measureJudging(open, planJudging(networkOf(given, labelCount)), signal)
    const copying = await usualSeconds(
      () => Promise.resolve(open.compiled.readWeights()),
      20,
      signal,
    )
    return {
      begin: compiling + beginning + made.warmUp + judging.warmUp + drawing(given, labelCount),
      block: made.block,
      step: scaled(
        isPart ? proportional(made.step, open.batchSize) : made.step,
        times * generations,
      ),
      judge: scaled(judging.cost, times),
      judgedAtOnce: judging.atOnce,
      copy: copying.usual,
      save,
      resident,
    }
  } finally {
    await open.close()
  }
}

const secondsSince = (moment: number): number => (performance.now() - moment) / 1000

const scaled = ({ fixed, perPhoto }: Cost, times: number): Cost => ({
  fixed: fixed * times,
  perPhoto: perPhoto * times,
})

/** With nothing fixed: what noise takes for that would be nothing beside many more photos. */
const proportional = ({ fixed, perPhoto }: Cost, photos: number): Cost => ({
  fixed: 0,
  perPhoto: fixed / photos + perPhoto,
})

async function measureJudging(
  { compiled, source }: OpenLearner,
  atOnce: number,
  signal: AbortSignal,
) {
  const most = Math.min(atOnce, Math.max(source.train.count, source.validation.count))
  const judge = async (photos: number) => {
    const indices = Uint32Array.from({ length: photos }, (_, index) => index)
    compiled.evaluate({
      photos: await source.train.batch(indices),
      labels: Int32Array.from(indices, (index) => index % 2),
      shares: new Float32Array(photos).fill(1),
    })
  }
  const full = await usualSeconds(() => judge(most), 120, signal)
  const less = Math.ceil(most / 2)
  const half = less < most ? await usualSeconds(() => judge(less), 60, signal) : undefined
  return {
    atOnce,
    cost: costThrough([most, full.usual], half && [less, half.usual]),
    warmUp: Math.max(0, full.first - full.usual),
  }
}

/** Seconds to draw the first weights of a network. */
function drawing(spec: RunSpec, labelCount: number): number {
  const draw = () => initialWeights(DRAWN, spec.initialisation, spec.seed)
  // The first time the engine only finds out how to be quick.
  draw()
  const before = performance.now()
  draw()
  const perWeight = secondsSince(before) / countWeights(DRAWN)
  return perWeight * countWeights(networkOf(spec, labelCount))
}
