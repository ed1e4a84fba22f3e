import { z } from 'zod'
import { GradientNoiseSettings } from '../gradient-noise.ts'
import { BatchSize, RunSpec } from '../run-spec.ts'
import { entrantKey } from './entrants/entrant-key.ts'
import { entrantSpec } from './entrants/entrant-spec.ts'
import { USUAL_BATCH, usualRate } from './entrants/usual-rate.ts'
import { type PartOutcome, type PlannedPart, resultOfPart } from './part.ts'
import { MAX_SEEDS, seedOf } from './race.ts'
import { SideBySide } from './side-by-side.ts'

export const MAX_SIZES = 12

/** Sizes to begin with. */
export const FIRST_SIZES: readonly RunSpec['batchSize'][] = [1, 8, 32, 128, 'all']

/** The size that a rate is meant for unless it is set. */
export const REFERENCE_BATCH = 8

/**
 * A rate to begin with, between those that suit one photo and some: the same for all sizes has to be
 * one that the noisiest can bear.
 */
export const firstRate = (model: RunSpec['model']): number =>
  Number(
    Math.sqrt(usualRate('sgd', 1, model) * usualRate('sgd', USUAL_BATCH, model)).toPrecision(1),
  )

/** A rate beyond this is refused by a run. */
const HIGHEST_RATE = 10

/**
 * Whether the learning rate grows with the batch: not at all, or in proportion, which is the linear
 * scaling rule (Goyal et al., Accurate, Large Minibatch SGD, 2017).
 */
export const RateScaling = z.enum(['none', 'linear'])
export type RateScaling = z.infer<typeof RateScaling>

/** The same training with batches of several sizes, from the same weights. */
export const BatchSizesSettings = z
  .object({
    kind: z.literal('batchSizes'),
    /** Its learning rate is that of its own batch size, by which the others are scaled. */
    spec: RunSpec,
    sizes: z
      .array(BatchSize)
      .min(1)
      .max(MAX_SIZES)
      .refine((sizes) => new Set(sizes).size === sizes.length, 'each size once')
      .readonly(),
    scaling: RateScaling.default('none'),
    /** All is repeated with so many seeds: the spec's own, and those that follow it. */
    seeds: z.int().min(1).max(MAX_SEEDS).default(1),
    sideBySide: SideBySide,
  })
  .readonly()
  .refine(({ spec, scaling }) => scaling === 'none' || spec.batchSize !== 'all', {
    path: ['scaling'],
    message: 'needs a batch size in numbers that the learning rate is meant for',
  })
export type BatchSizesSettings = z.infer<typeof BatchSizesSettings>

/**
 * The learning rate of a batch size.
 * @param photos training photos, which `all` stands for; undefined while nobody has counted them
 * @returns undefined where it depends on them
 */
export function rateOfSize(
  { spec, scaling }: Pick<BatchSizesSettings, 'spec' | 'scaling'>,
  size: RunSpec['batchSize'],
  photos: number | undefined,
): number | undefined {
  const { learningRate } = spec.schedule
  if (scaling === 'none' || spec.batchSize === 'all') return learningRate
  const count = size === 'all' ? photos : size
  if (count === undefined) return undefined
  return Math.min(HIGHEST_RATE, (learningRate * count) / spec.batchSize)
}

/** The part that measures, and needs no training. */
export const NOISE_KEY = 'noise'

/** Random batches of each size; more say little more, and large ones cost as much as an epoch. */
const NOISE_DRAWS = 24

/**
 * How noisy gradients are at the starting weights; then every size with the first seed, then every size with the next one. Where rates are scaled, that of
 * all photos at once is known when a part has said how many these are; where all photos are the only
 * size, there is none to scale it by.
 */
export function batchSizesParts(
  settings: BatchSizesSettings,
  over: readonly PartOutcome[],
): readonly PlannedPart[] {
  const { spec, sizes, seeds } = settings
  const alone = sizes.every((size) => size === 'all')
  const photos = photosOf(over)
  const noise: PlannedPart = {
    key: NOISE_KEY,
    name: 'Noise of the gradient',
    work: {
      ...{ kind: 'gradientNoise', spec },
      noise: GradientNoiseSettings.parse({ batchSizes: sizes, draws: NOISE_DRAWS }),
    },
  }
  const trainings = Array.from({ length: seeds }, (_, again) =>
    sizes.flatMap((batchSize, entrant) => {
      const learningRate = alone
        ? spec.schedule.learningRate
        : rateOfSize(settings, batchSize, photos)
      if (learningRate === undefined) return []
      const seed = seedOf(spec, again)
      const name = sizeName(batchSize)
      return [
        {
          key: entrantKey({ entrant, again }),
          name: seeds > 1 ? `${name}, seed ${seed}` : name,
          work: {
            kind: 'train' as const,
            spec: entrantSpec(spec, { optimizer: spec.optimizer, learningRate, batchSize, seed }),
          },
        },
      ]
    }),
  ).flat()
  return [noise, ...trainings]
}

/** What a batch size is called: `Batch of 32`. */
export const sizeName = (size: RunSpec['batchSize']): string =>
  size === 'all' ? 'All photos' : `Batch of ${size}`

const photosOf = (over: readonly PartOutcome[]): number | undefined =>
  over
    .map(({ key }) => resultOfPart(over, key, 'train')?.run.train.photos)
    .find((photos) => photos !== undefined)
