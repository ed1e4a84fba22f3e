import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestQuotient, centralDifference, relativeDifference } from './compare.ts'

describe('a central difference', () => {
  it('is the slope of a parabola, whatever the step', () => {
    const at = (weight: number) => ({ weight, parts: [3 * weight ** 2, -weight] })
    const steps = fc.double({ min: 1e-3, max: 1, noNaN: true })
    fc.assert(
      fc.property(steps, (step) => {
        expect(centralDifference(at(2 + step), at(2 - step))).toBeCloseTo(11, 9)
      }),
    )
  })

  it('keeps what the sum of many losses would round away', () => {
    // Next to a loss of a million, 32 bits cannot hold a change of a thousandth.
    const at = (part: number) => ({ weight: part, parts: [1e6, part] })
    expect(centralDifference(at(Math.fround(0.501)), at(Math.fround(0.5)))).toBe(1)
  })

  it('divides by how far the weight moved, and is 0 where it could not', () => {
    expect(centralDifference({ weight: 1.5, parts: [4] }, { weight: 1, parts: [3] })).toBe(2)
    expect(centralDifference({ weight: 1, parts: [3] }, { weight: 1, parts: [3] })).toBe(0)
  })
})

describe('the quotient to believe', () => {
  const LOSS = { loss: 1, photos: 1 }

  it('is where truncation and rounding balance', () => {
    // A third derivative of 6, and a rounding of one spacing of floats near 1.
    const quotients = Array.from({ length: 15 }, (_, i) => 10 ** (i / 2 - 8)).map((step, i) => ({
      step,
      value: 0.5 + step ** 2 + ((i % 2 === 0 ? 1 : -1) * 2 ** -23) / (2 * step),
    }))
    const { step, value } = bestQuotient(quotients, LOSS)
    // (ε/4)^⅓ ≈ 0.003
    expect(step).toBeGreaterThan(5e-4)
    expect(step).toBeLessThan(2e-2)
    expect(Math.abs(value - 0.5)).toBeLessThan(2e-4)
  })

  it('is none that agrees because nothing moved', () => {
    const quotients = [
      { step: 1e-8, value: 0 },
      { step: 1e-7, value: 0 },
      { step: 1e-3, value: 0.51 },
      { step: 1e-2, value: 0.52 },
    ]
    expect(bestQuotient(quotients, LOSS)).toEqual({ step: 1e-2, value: 0.52 })
  })

  it('is none across a bend', () => {
    const quotients = [
      { step: 1e-4, value: 0.5 },
      { step: 1e-3, value: 0.501 },
      { step: 1e-2, value: 3 },
    ]
    expect(bestQuotient(quotients, { loss: 1, photos: 1000 }).step).toBe(1e-3)
  })
})

describe('a relative difference', () => {
  it.each([
    ['is a part of the derivative', 0.5, 0.55, 0.5, 0.1],
    ['does not grow less with a wrong quotient', 0.5, 50, 0.5, 99],
    ['of a small derivative is a part of what is small in its tensor', 0.001, 0.002, 1, 0.05],
    ['is large where backpropagation finds nothing and there is something', 0, 0.5, 0, 2600],
  ])('%s', (_what, analytic, numeric, largest, expected) => {
    const difference = relativeDifference(analytic, numeric, { loss: 1, largest })
    expect(difference / expected).toBeCloseTo(1, 1)
  })

  it('says little where rounding hides the derivative', () => {
    expect(relativeDifference(0, 1e-6, { loss: 1, largest: 1e-6 })).toBeLessThan(0.01)
  })
})
