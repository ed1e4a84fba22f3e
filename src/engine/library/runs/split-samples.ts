import type { TrainingSample } from '#engine/database/samples-repository.ts'
import { ProblemError } from '#shared/contract/problem.ts'
import type { Label } from '#shared/domain/label.ts'
import { createRandom, deriveSeed, shuffle } from '#shared/domain/random.ts'

/** One split's samples with their labels as indices into the run's labels. */
export interface Split {
  readonly samples: readonly TrainingSample[]
  readonly labels: Uint16Array
}

export interface RunSamples {
  /** Labels that have photos: the network's outputs, in order. */
  readonly labels: readonly Label[]
  readonly train: Split
  readonly validation: Split
}

/**
 * Splits the labelled photos into training and validation: of each label `validationShare`, at
 * least one photo on either side, chosen by the seed.
 * @throws ProblemError TOO_FEW_LABELS, NOT_ENOUGH_PHOTOS
 */
export function splitSamples(
  samples: readonly TrainingSample[],
  labels: readonly Label[],
  { validationShare, seed }: { readonly validationShare: number; readonly seed: number },
): RunSamples {
  const byLabel = Map.groupBy(samples, (sample) => sample.labelId)
  const used = labels.filter((label) => byLabel.has(label.id))
  requireTrainable(used, byLabel)

  const trainParts: TrainingSample[][] = []
  const validationParts: TrainingSample[][] = []
  for (const label of used) {
    const own = byLabel.get(label.id) ?? []
    const order = Uint32Array.from(own, (_, index) => index)
    shuffle(order, createRandom(deriveSeed(seed, 'split', label.position)))
    const kept = Math.min(own.length - 1, Math.max(1, Math.round(own.length * validationShare)))
    const held = new Set(order.subarray(0, kept))
    trainParts.push(own.filter((_, index) => !held.has(index)))
    validationParts.push(own.filter((_, index) => held.has(index)))
  }
  return { labels: used, train: join(trainParts), validation: join(validationParts) }
}

function requireTrainable(
  used: readonly Label[],
  byLabel: ReadonlyMap<number, readonly TrainingSample[]>,
): void {
  if (used.length < 2) {
    const [only] = used
    throw new ProblemError(
      'TOO_FEW_LABELS',
      only
        ? `All photos have the label “${only.name}”. A network learns to tell labels apart, so add photos of at least one other label, each label in a folder of its own.`
        : 'No photo has a label. Put the photos of each label into a folder of its own, or name the files like cat.0.jpg and dog.0.jpg.',
    )
  }
  const scarce = used.find((label) => (byLabel.get(label.id)?.length ?? 0) < 2)
  if (scarce) {
    throw new ProblemError(
      'NOT_ENOUGH_PHOTOS',
      `The label “${scarce.name}” has a single readable photo. Each label needs at least two: one to learn from and one to be judged by.`,
    )
  }
}

/** One split of all labels' parts; a label's index is its part's. */
function join(parts: readonly (readonly TrainingSample[])[]): Split {
  return {
    samples: parts.flat(),
    labels: Uint16Array.from(parts.flatMap((part, index) => part.map(() => index))),
  }
}
