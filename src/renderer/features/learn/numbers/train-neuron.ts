import { createRandom, deriveSeed, shuffle } from '#shared/domain/random.ts'
import { mean, sigmoid } from './functions.ts'
import { normal } from './normal.ts'

/** As many made-up photos of two numbers each, half of them of either label. */
export const PHOTOS = 64
/** Each photo's two numbers lie about ±0.8 from the middle, and spread by 1: the labels overlap. */
const DISTANCE = 0.8

interface Photo {
  readonly numbers: readonly [number, number]
  readonly label: 0 | 1
}

const photos: readonly Photo[] = (() => {
  const random = createRandom(11)
  return Array.from({ length: PHOTOS }, (_, i) => {
    const label = i % 2 === 0 ? 0 : 1
    const middle = label === 1 ? DISTANCE : -DISTANCE
    return { numbers: [middle + normal(random), middle + normal(random)], label }
  })
})()

interface Training {
  /** Decides where the weights begin, and the order of the photos. */
  readonly seed: number
  /** From 1 to `PHOTOS`, which it divides. */
  readonly batchSize: number
  readonly steps: number
  readonly learningRate: number
}

/**
 * Trains one neuron with a sigmoid by mini-batch gradient descent on the mean squared error. Gives
 * the loss of each step's batch, before the step changed the weights; the first is the untrained
 * neuron's.
 */
export function trainNeuron({ seed, batchSize, steps, learningRate }: Training): readonly number[] {
  const begin = createRandom(deriveSeed(seed, 'weights'))
  const random = createRandom(deriveSeed(seed, 'order'))
  const order = photos.map((_, i) => i)
  let [first, second, bias] = [4 * begin() - 2, 4 * begin() - 2, 0]
  let next = order.length
  return Array.from({ length: steps }, () => {
    if (next + batchSize > order.length) {
      shuffle(order, random)
      next = 0
    }
    const batch = order.slice(next, next + batchSize).flatMap((i) => photos[i] ?? [])
    next += batchSize
    const looks = batch.map(({ numbers: [a, b], label }) => {
      const given = sigmoid(first * a + second * b + bias)
      return { a, b, error: given - label, slope: 2 * (given - label) * given * (1 - given) }
    })
    first -= learningRate * mean(looks.map(({ a, slope }) => slope * a))
    second -= learningRate * mean(looks.map(({ b, slope }) => slope * b))
    bias -= learningRate * mean(looks.map(({ slope }) => slope))
    return mean(looks.map(({ error }) => error ** 2))
  })
}
