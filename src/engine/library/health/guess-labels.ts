import { createRandom, shuffle } from '#shared/domain/random.ts'
import type { Steps } from '../in-slices.ts'

/** Parts into which the photos are cut; each is guessed from the others. */
const FOLDS = 5
/** Bins of a feature at the most, each with about as many photos. */
const BINS = 16

/**
 * How many photos get their label right when it is guessed from these features alone: naive Bayes
 * on binned features, with add-one smoothing, each photo guessed from the other four fifths
 * (cross-validation). Nothing cleverer is needed: if this guesses right, a network will.
 * @param features of each feature a number for every photo; NaN where it is not known
 * @param labels 0 to labelCount − 1 for every photo
 */
export function* guessLabels(
  features: readonly Float64Array[],
  labels: Uint16Array,
  labelCount: number,
  seed: number,
): Steps<number> {
  const binned = features.map(toBins)
  const order = Uint32Array.from(labels, (_, photo) => photo)
  shuffle(order, createRandom(seed))
  // Each fold has its share of every label; else a label that chance gave more of to one fold would
  // be rarer in what its photos are guessed from, and guesses worse than blind ones.
  order.sort((a, b) => (labels[a] ?? 0) - (labels[b] ?? 0))
  let correct = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const heldOut = order.filter((_, place) => place % FOLDS === fold)
    const others = order.filter((_, place) => place % FOLDS !== fold)
    const guess = learn(binned, labels, labelCount, others)
    for (const photo of heldOut) if (guess(photo) === labels[photo]) correct++
    yield
  }
  return correct
}

interface Binned {
  readonly bins: Uint8Array
  readonly count: number
}

/** The number of each value's bin; values that are equal share one. Bin 0 is for what is not known. */
export function toBins(values: Float64Array): Binned {
  const known = values.filter((value) => !Number.isNaN(value)).sort()
  const edges = new Set<number>()
  for (let bin = 1; bin < BINS; bin++) {
    const edge = known[Math.floor((known.length * bin) / BINS)]
    if (edge !== undefined && edge > (known[0] ?? edge)) edges.add(edge)
  }
  const sorted = [...edges].sort((a, b) => a - b)
  const binOf = (value: number): number => {
    if (Number.isNaN(value)) return 0
    const above = sorted.findIndex((edge) => value < edge)
    return 1 + (above === -1 ? sorted.length : above)
  }
  return { bins: Uint8Array.from(values, binOf), count: sorted.length + 2 }
}

function learn(
  features: readonly Binned[],
  labels: Uint16Array,
  labelCount: number,
  photos: Uint32Array,
): (photo: number) => number {
  const photosOf = new Float64Array(labelCount)
  for (const photo of photos) add(photosOf, labels[photo] ?? 0)
  const tables = features.map(({ bins, count }) => {
    const table = new Float64Array(labelCount * count)
    for (const photo of photos) add(table, (labels[photo] ?? 0) * count + (bins[photo] ?? 0))
    return { bins, count, table }
  })
  return (photo) => {
    let best = 0
    let highest = -Infinity
    for (let label = 0; label < labelCount; label++) {
      const own = photosOf[label] ?? 0
      let score = Math.log(own + 1)
      for (const { bins, count, table } of tables) {
        const alike = table[label * count + (bins[photo] ?? 0)] ?? 0
        score += Math.log((alike + 1) / (own + count))
      }
      if (score > highest) [best, highest] = [label, score]
    }
    return best
  }
}

const add = (counts: Float64Array, index: number): void => {
  counts[index] = (counts[index] ?? 0) + 1
}
