import { createRandom, deriveSeed, shuffle } from '#shared/domain/random.ts'
import { mean } from './functions.ts'
import { normal } from './normal.ts'

/** Numbers of each made-up photo, and so weights of the one linear neuron. */
export const NUMBERS = 40
export const VALIDATION_PHOTOS = 300
const LEARNING_RATE = 0.05
/** Three of the numbers say something about the label: they lie about as far from 0. */
const TELLING = 3
const DISTANCE = 0.9

interface Photo {
  readonly numbers: readonly number[]
  readonly label: -1 | 1
}

/** Half of either label; all but three of their numbers are noise. */
function makePhotos(seed: number, count: number): readonly Photo[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, photo) => {
    const label = photo % 2 === 0 ? 1 : -1
    const numbers = Array.from(
      { length: NUMBERS },
      (_each, i) => normal(random) + (i < TELLING ? label * DISTANCE : 0),
    )
    return { numbers, label }
  })
}

/** As many of the labels change places among themselves. */
function shuffleLabels(photos: readonly Photo[], share: number, seed: number): readonly Photo[] {
  const moved = photos.slice(0, Math.round(share * photos.length)).map(({ label }) => label)
  shuffle(moved, createRandom(deriveSeed(seed, 'labels')))
  return photos.map(({ numbers, label }, i) => ({ numbers, label: moved[i] ?? label }))
}

// Loops, since this is done some hundred thousand times before the picture is there.
function answer(weights: readonly number[], { numbers }: Photo): number {
  let sum = 0
  for (let i = 0; i < NUMBERS; i++) sum += (numbers[i] ?? 0) * (weights[i] ?? 0)
  return sum
}

const lossOf = (weights: readonly number[], photos: readonly Photo[]): number =>
  mean(photos.map((photo) => (answer(weights, photo) - photo.label) ** 2))

/** The share of photos whose answer has the right sign. */
const accuracyOf = (weights: readonly number[], photos: readonly Photo[]): number =>
  photos.filter((photo) => answer(weights, photo) * photo.label > 0).length / photos.length

/** The weights before each step of gradient descent on the mean squared error, and after the last. */
function descend(photos: readonly Photo[], steps: number): readonly (readonly number[])[] {
  let weights: readonly number[] = Array<number>(NUMBERS).fill(0)
  const all = [weights]
  for (let step = 0; step < steps; step++) {
    const next = [...weights]
    for (const photo of photos) {
      const pull = (LEARNING_RATE * 2 * (photo.label - answer(weights, photo))) / photos.length
      for (let i = 0; i < NUMBERS; i++) next[i] = (next[i] ?? 0) + pull * (photo.numbers[i] ?? 0)
    }
    weights = next
    all.push(weights)
  }
  return all
}

export interface Losses {
  /** Before each step and after the last. */
  readonly training: readonly number[]
  readonly validation: readonly number[]
}

/** Learns from so many photos, and is judged by others. */
export function learnFrom(photos: number, steps: number): Losses {
  const toLearn = makePhotos(2, photos)
  const toJudge = makePhotos(9, VALIDATION_PHOTOS)
  const way = descend(toLearn, steps)
  return {
    training: way.map((weights) => lossOf(weights, toLearn)),
    validation: way.map((weights) => lossOf(weights, toJudge)),
  }
}

/** Photos to learn from by heart: fewer than there are weights. */
export const HEART_PHOTOS = 30
const HEART_STEPS = 150
/** The accuracies are means of as many lessons, each on photos of its own. */
const LESSONS = 12

export interface Accuracies {
  /** From 0 to 1. */
  readonly training: number
  readonly validation: number
}

/** What becomes of both accuracies where a share of the labels, from 0 to 1, has been shuffled. */
export function learnShuffled(share: number): Accuracies {
  const toJudge = makePhotos(9, VALIDATION_PHOTOS)
  const lessons = Array.from({ length: LESSONS }, (_, lesson) => {
    const toLearn = shuffleLabels(makePhotos(100 + lesson, HEART_PHOTOS), share, lesson)
    const weights = descend(toLearn, HEART_STEPS).at(-1) ?? []
    return { training: accuracyOf(weights, toLearn), validation: accuracyOf(weights, toJudge) }
  })
  return {
    training: mean(lessons.map(({ training }) => training)),
    validation: mean(lessons.map(({ validation }) => validation)),
  }
}
