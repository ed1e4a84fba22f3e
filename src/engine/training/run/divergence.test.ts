import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#shared/domain/random.ts'
import { createDivergenceWatch, DivergenceState } from './divergence.ts'

const series = (length: number, loss: (step: number) => number) =>
  Array.from({ length }, (_, step) => loss(step))

const verdicts = (losses: readonly number[]) => {
  const watch = createDivergenceWatch()
  return losses.map((loss) => watch.next(loss))
}
/** The first step that is not fine, -1 for none. */
const alarm = (losses: readonly number[]) =>
  verdicts(losses).findIndex((verdict) => verdict !== 'fine')

/** Losses of single photos: most far below the mean, some many times above it. */
const singlePhotos = (seed: number, length: number, mean: (step: number) => number) => {
  const random = createRandom(seed)
  return series(length, (step) => (-Math.log(1 - random())) ** 3 * (mean(step) / 6))
}

describe('the watch for divergence', () => {
  it('names every loss that is no finite number, from the first step on', () => {
    expect(verdicts([NaN, 1, Infinity, 1, -Infinity])).toEqual([
      'notFinite',
      'fine',
      'notFinite',
      'fine',
      'notFinite',
    ])
  })

  it.each([1, 2, 3, 4, 5])('is silent while single photos teach slowly (seed %i)', (seed) => {
    const losses = singlePhotos(seed, 20_000, (step) => 0.7 / (1 + step / 2000))
    // What is learned with a batch size of 1 looks like this.
    expect(Math.max(...losses)).toBeGreaterThan(20)
    expect(alarm(losses)).toBe(-1)
  })

  it.each([1, 2, 3])(
    'is silent about hard photos in a network that knows much (seed %i)',
    (seed) => {
      // A hundredth of the photos costs a thousand times what the others cost.
      const random = createRandom(seed)
      const losses = series(20_000, () => (random() < 0.01 ? 10 : 0.01))
      expect(alarm([...series(20, () => 0.01), ...losses])).toBe(-1)
    },
  )

  it('is silent when the very first photo happened to be an easy one', () => {
    expect(alarm(series(500, (step) => (step === 0 ? 0.01 : 8)))).toBe(-1)
  })

  it('is silent when nothing is learned, or all of it forgotten again', () => {
    expect(alarm(series(5000, () => 6.9))).toBe(-1)
    // Down from 6.9 to 0, then up to three times as much.
    expect(alarm(series(5000, (step) => 6.9 * Math.abs(1 - step / 1250)))).toBe(-1)
  })

  it('is silent about a rise at the beginning that comes down again', () => {
    // To a hundred times the untrained loss, then a tenth less at every step.
    expect(alarm(series(500, (step) => 0.7 + (step < 3 ? 0 : 70 * 0.9 ** (step - 3))))).toBe(-1)
  })

  it('is silent about a few losses that are beyond measure but not lasting', () => {
    expect(alarm(series(500, (step) => (step % 150 === 100 ? 1000 : 0.7)))).toBe(-1)
  })

  it.each([1.001, 1.01, 1.1, 2, 10])('notices a loss that grows × %d at every step', (factor) => {
    const losses = series(10_000, (step) => 0.7 * factor ** step).filter(Number.isFinite)
    const at = alarm(losses)
    expect(verdicts(losses)[at]).toBe('rising')
    // It waits for a hundred steps above four times the loss at the beginning, not much longer.
    const crossed = losses.findIndex((loss) => loss > 4)
    expect(at).toBeGreaterThanOrEqual(100)
    expect(at).toBeLessThan(2 * crossed + 200)
  })

  it('notices a slow rise under the noise of single photos', () => {
    expect(alarm(singlePhotos(1, 20_000, (step) => 0.7 + step / 500))).toBeGreaterThan(500)
  })

  it('notices a loss that has jumped up at once and stays there', () => {
    expect(alarm(series(500, (step) => (step === 0 ? 0.7 : 900)))).toBe(119)
  })

  it('measures by the untrained loss, however large it is', () => {
    const from = (untrained: number, later: number) =>
      alarm(series(500, (step) => (step < 50 ? untrained : later)))
    expect(from(50, 190)).toBe(-1)
    expect(from(50, 210)).toBeGreaterThan(150)
    // Where it is hardly anything, by that of guessing.
    expect(from(0.001, 3.9)).toBe(-1)
    expect(from(0.001, 4.1)).toBeGreaterThan(150)
  })

  it('counts a hundred steps in a row', () => {
    // A single high loss lifts the smoothed one above the bound, the last one pulls it below.
    const after = (high: number) =>
      alarm([...series(50, () => 0.7), ...series(high, () => 1e4), ...series(1, () => -1e9)])
    expect(after(99)).toBe(-1)
    expect(after(100)).toBe(149)
  })

  it('goes on saying so until the loss has come down', () => {
    const told = verdicts([
      ...series(20, () => 0.7),
      ...series(120, () => 9),
      ...series(99, () => 0),
    ])
    expect(told.filter((verdict) => verdict === 'rising').length).toBeGreaterThan(20)
    expect(told.at(-1)).toBe('fine')
  })

  it('is restored by its state, or by the losses recorded so far', () => {
    const losses = fc.array(fc.double({ min: 0, max: 30 }), { maxLength: 300, size: 'max' })
    fc.assert(
      fc.property(losses, losses, (before, after) => {
        const replayed = createDivergenceWatch()
        for (const loss of before) replayed.next(loss)
        const state = DivergenceState.parse(JSON.parse(JSON.stringify(replayed.state())))
        const resumed = createDivergenceWatch(state)
        const whole = verdicts([...before, ...after]).slice(before.length)
        expect(after.map((loss) => replayed.next(loss))).toEqual(whole)
        expect(after.map((loss) => resumed.next(loss))).toEqual(whole)
      }),
    )
  })
})
