import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EarlyStopping } from '#shared/domain/early-stopping.ts'
import { createBestEpoch } from './early-stopping.ts'

function follow(losses: readonly number[], earlyStopping: EarlyStopping | null = null) {
  const bestEpoch = createBestEpoch(earlyStopping)
  const verdicts = losses.map((loss, epoch) => bestEpoch.next(epoch, loss))
  return {
    best: bestEpoch.best(),
    bests: verdicts.flatMap(({ isBest }, epoch) => (isBest ? [epoch] : [])),
    /** The first epoch after which the run should stop, -1 for none. */
    stop: verdicts.findIndex(({ shouldStop }) => shouldStop),
  }
}
const patience = (patienceEpochs: number, minimumImprovement = 0) => ({
  patienceEpochs,
  minimumImprovement,
})

describe('the best epoch', () => {
  it('is the one with the lowest validation loss', () => {
    expect(follow([5, 3, 4, 2, 6])).toMatchObject({
      best: { epoch: 3, validationLoss: 2 },
      bests: [0, 1, 3],
    })
  })

  it('is the earliest of those that are alike', () => {
    expect(follow([5, 2, 2, 2])).toMatchObject({ best: { epoch: 1 }, bests: [0, 1] })
  })

  it('may be the untrained network', () => {
    expect(follow([1, 2, 3])).toMatchObject({ best: { epoch: 0 }, bests: [0] })
  })

  it('is better by however little, which patience may not count', () => {
    expect(follow([1, 0.9999, 0.9998], patience(2, 0.1))).toEqual({
      best: { epoch: 2, validationLoss: 0.9998 },
      bests: [0, 1, 2],
      stop: 2,
    })
  })

  it('has a finite loss', () => {
    expect(follow([NaN, -Infinity, 3, NaN, Infinity])).toMatchObject({
      best: { epoch: 2, validationLoss: 3 },
      bests: [2],
    })
    expect(follow([NaN, Infinity])).toMatchObject({ best: undefined, bests: [] })
    expect(follow([])).toMatchObject({ best: undefined })
  })

  it('has a loss that is none of the others’ above, at every epoch', () => {
    fc.assert(
      fc.property(fc.array(fc.double()), (losses) => {
        const finite = losses.filter(Number.isFinite)
        const lowest = Math.min(...finite)
        const expected = finite.length > 0 ? losses.findIndex((loss) => loss === lowest) : undefined
        expect(follow(losses).best?.epoch).toBe(expected)
      }),
    )
  })
})

describe('early stopping', () => {
  it('ends the run after as many epochs in a row without improvement', () => {
    expect(follow([5, 4, 4, 4, 4], patience(3)).stop).toBe(4)
    expect(follow([5, 4, 4, 4], patience(3)).stop).toBe(-1)
    expect(follow([5, 4, 6], patience(1)).stop).toBe(2)
  })

  it('waits anew after an improvement, which a loss merely below the last one is not', () => {
    expect(follow([5, 4, 4.5, 3, 4, 3.5, 3.1], patience(3)).stop).toBe(6)
  })

  it('counts from the untrained network', () => {
    expect(follow([1, 2, 2], patience(2)).stop).toBe(2)
    expect(follow([NaN, NaN, NaN], patience(2)).stop).toBe(2)
    expect(follow([NaN, 3, 3], patience(2)).stop).toBe(-1)
  })

  it('takes a fall by at least the minimum for an improvement, be it little by little', () => {
    expect(follow([4, 3.5, 3, 2.5, 2], patience(1, 0.5)).stop).toBe(-1)
    expect(follow([4, 3.5, 3.25], patience(1, 0.5)).stop).toBe(2)
    expect(follow([4, 3.75, 3.5, 3.25, 3], patience(2, 0.5)).stop).toBe(-1)
  })

  it('goes on saying so', () => {
    const bestEpoch = createBestEpoch(patience(1))
    expect([1, 1, 1].map((loss, epoch) => bestEpoch.next(epoch, loss).shouldStop)).toEqual([
      false,
      true,
      true,
    ])
  })

  it('is off when nobody asked for it', () => {
    expect(follow(Array<number>(5000).fill(1)).stop).toBe(-1)
  })
})

it('is restored by the losses recorded so far', () => {
  const losses = fc.array(fc.integer({ min: 0, max: 5 }).map((tenths) => tenths / 10))
  fc.assert(
    fc.property(losses, losses, fc.integer({ min: 1, max: 4 }), (before, after, epochs) => {
      const run = createBestEpoch(patience(epochs, 0.2))
      const resumed = createBestEpoch(patience(epochs, 0.2))
      before.forEach((loss, epoch) => run.next(epoch, loss))
      before.forEach((loss, epoch) => resumed.next(epoch, loss))
      after.forEach((loss, index) => {
        const epoch = before.length + index
        expect(resumed.next(epoch, loss)).toEqual(run.next(epoch, loss))
      })
      expect(resumed.best()).toEqual(run.best())
    }),
  )
})
