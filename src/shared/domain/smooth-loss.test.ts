import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLossSmoother, SmootherState } from './smooth-loss.ts'

const smooth = (losses: readonly number[]): readonly number[] => {
  const smoother = createLossSmoother()
  return losses.map((loss) => smoother.next(loss))
}

describe('the smoothed loss', () => {
  it('equals the loss of the first step', () => {
    expect(smooth([2.5])[0]).toBeCloseTo(2.5, 12)
  })

  it('weighs a step less by the same factor for each step since, and all weights sum to one', () => {
    // Losses of 1 at one step and 0 elsewhere give that step's weight.
    const weights = [0, 1, 2].map((at) => smooth([0, 1, 2].map((i) => (i === at ? 1 : 0)))[2] ?? 0)
    const [first = 0, second = 0, third = 0] = weights
    expect(first + second + third).toBeCloseTo(1, 12)
    expect(second / third).toBeCloseTo(first / second, 12)
    expect(second / third).toBeLessThan(1)
    expect(second / third).toBeGreaterThan(0.5)
  })

  it('of a constant loss is that loss', () => {
    for (const value of smooth(Array.from({ length: 500 }, () => 0.7))) {
      expect(value).toBeCloseTo(0.7, 10)
    }
  })

  it('stays between the lowest and the highest loss so far', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }),
        (losses) => {
          smooth(losses).forEach((value, i) => {
            const sofar = losses.slice(0, i + 1)
            const slack = 1e-9 * (1 + Math.max(...sofar))
            expect(value).toBeGreaterThanOrEqual(Math.min(...sofar) - slack)
            expect(value).toBeLessThanOrEqual(Math.max(...sofar) + slack)
          })
        },
      ),
    )
  })

  it('passes over what is not finite', () => {
    const plain = smooth([1, 2, 3])
    const disturbed = smooth([1, NaN, 2, Infinity, -Infinity, 3])
    expect(disturbed[1]).toBe(plain[0])
    expect(disturbed[5]).toBe(plain[2])
  })

  it('goes on from its state as if it had not been interrupted', () => {
    const before = createLossSmoother()
    for (const loss of [3, 1, NaN]) before.next(loss)
    const state = SmootherState.parse(JSON.parse(JSON.stringify(before.state())))
    const after = createLossSmoother(state)
    expect([2, 5].map((loss) => after.next(loss))).toEqual(smooth([3, 1, NaN, 2, 5]).slice(3))
  })

  it('has nothing better than the loss itself before the first finite one', () => {
    expect(smooth([NaN, Infinity, 2])).toEqual([NaN, Infinity, expect.closeTo(2, 12)])
  })
})
