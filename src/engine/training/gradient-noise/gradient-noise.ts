import { ProblemError } from '#shared/contract/problem.ts'
import type { NetworkWeights, TrainingData } from '#shared/contract/trainer-contract.ts'
import { NO_AUGMENTATION } from '#shared/domain/augmentation.ts'
import {
  type BatchNoise,
  expectedSpread,
  type GradientNoise,
  type GradientNoiseSettings,
  noiseBatchSizes,
} from '#shared/domain/gradient-noise.ts'
import { countWeights, type Network, networkOf } from '#shared/domain/network.ts'
import { createRandom, deriveSeed } from '#shared/domain/random.ts'
import { readWeights } from '../checkpoints/weights-file.ts'
import { median } from '../find-rate/median.ts'
import { labelWeights } from '../run/class-weights.ts'
import { initialWeights } from '../run/initial-weights.ts'
import { openLearner } from '../run/open-learner.ts'
import { type Comparison, compareVectors, lengthOf } from './compare-vectors.ts'
import { drawPhotos } from './draw-photos.ts'
import { type BatchGradient, createGradients } from './gradient-of.ts'

/**
 * Takes the gradient of the loss over all training photos and of random mini-batches of them at one
 * point, and says how far these are from that. Only the choice of photos is left to chance: nothing
 * is dropped out or augmented. A penalty on weights, which is the same for every batch, is left out.
 * @param worked hears how many photos went through, of `noiseWork`
 * @throws ProblemError INVALID_INPUT for a network with batch normalisation, NOT_FOUND, CANCELLED,
 *   TRAINER_UNAVAILABLE, DISK
 */
export async function measureGradientNoise(
  data: TrainingData,
  weights: NetworkWeights,
  settings: GradientNoiseSettings,
  worked: (done: number) => void,
  signal: AbortSignal,
): Promise<GradientNoise> {
  const { spec } = data
  const network = withoutChance(networkOf(spec, data.labelCount))
  const values =
    weights.from === 'seed'
      ? initialWeights(network, spec.initialisation, spec.seed)
      : await readWeights(weights.folder)
  const quiet = { ...spec, augmentation: NO_AUGMENTATION, weightDecay: 0 }
  const { compiled, source, close } = await openLearner({ ...data, spec: quiet }, network)
  try {
    compiled.write(values)
    const { train } = source
    const weightCount = countWeights(network)
    let done = 0
    const gradientOf = createGradients({
      compiled,
      photos: train,
      labelWeights: labelWeights(spec.classWeights, train.labels, data.labelCount),
      weightCount,
      signal,
      heard: (photos) => worked((done += photos)),
    })
    const draw = (count: number, purpose: string, number: number) =>
      drawPhotos(
        count,
        train.count,
        createRandom(deriveSeed(settings.seed, `gradient noise ${purpose}`, number)),
      )

    const everyPhoto = Uint32Array.from({ length: train.count }, (_, index) => index)
    // The first run of a graph also prepares it.
    await gradientOf(everyPhoto.subarray(0, 1))
    const whole = await gradientOf(everyPhoto)
    const { loss, seconds } = whole
    const full = whole.gradient.slice()
    const gradientNorm = lengthOf(full)
    const singles = draw(Math.min(settings.singles, train.count), 'singles', 0)
    const single = await spreadOf(
      Array.from(singles, (index) => Uint32Array.of(index)),
      full,
      gradientOf,
    )
    const sizes: BatchNoise[] = []
    for (const batchSize of noiseBatchSizes(settings, train.count)) {
      const noise =
        batchSize === train.count
          ? { draws: 1, spread: 0, cosine: gradientNorm > 0 ? 1 : null, seconds }
          : await spreadOf(
              Array.from({ length: settings.draws }, (_, number) =>
                draw(batchSize, String(batchSize), number),
              ),
              full,
              gradientOf,
            )
      sizes.push({
        ...{ batchSize, ...noise },
        relativeSpread: gradientNorm > 0 ? noise.spread / gradientNorm : null,
        expected: expectedSpread(single.spread, batchSize, train.count),
      })
    }
    return {
      ...{ photos: train.count, weightCount, loss, gradientNorm, sizes },
      single: { spread: single.spread, photos: single.draws },
      noiseScale: gradientNorm > 0 ? (single.spread / gradientNorm) ** 2 : null,
    }
  } finally {
    await close()
  }
}

/** How far the gradients of these batches are from the full one. */
async function spreadOf(
  batches: readonly Uint32Array[],
  full: Float64Array,
  gradientOf: (indices: Uint32Array) => Promise<BatchGradient>,
): Promise<Pick<BatchNoise, 'draws' | 'spread' | 'cosine' | 'seconds'>> {
  const comparisons: Comparison[] = []
  const seconds: number[] = []
  for (const indices of batches) {
    const batch = await gradientOf(indices)
    comparisons.push(compareVectors(batch.gradient, full))
    seconds.push(batch.seconds)
  }
  const cosines = comparisons.flatMap(({ cosine }) => cosine ?? [])
  return {
    draws: batches.length,
    spread: Math.sqrt(meanOf(comparisons.map(({ squaredDistance }) => squaredDistance))),
    cosine: cosines.length > 0 ? meanOf(cosines) : null,
    seconds: median(seconds),
  }
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * The same network with nothing left to chance.
 * @throws ProblemError INVALID_INPUT where a photo's gradient depends on the others of its batch
 */
function withoutChance(network: Network): Network {
  return {
    ...network,
    layers: network.layers.map((place) => {
      switch (place.layer.layer) {
        case 'batchNormalisation':
          throw new ProblemError(
            'INVALID_INPUT',
            'Batch normalisation makes what a photo teaches depend on the other photos of its batch, so that no gradient of a batch is the mean of its photos’ gradients. Choose a network without it.',
          )
        case 'dropout':
          return { ...place, layer: { ...place.layer, rate: 0 } }
        default:
          return place
      }
    }),
  }
}
