import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepSizes } from './gradient-check.ts'
import { readSteps } from './reading-steps.ts'

/** A curve of rounding and truncation, as theory has it. */
const curve = (rounding: number, truncation: number) =>
  stepSizes({ smallest: 1e-8, largest: 0.1, count: 15 }).map((step) => {
    const median = Math.min(1, rounding / step) + truncation * step ** 2
    return { step, median, largest: 10 * median }
  })

describe('the V of a gradient check', () => {
  it('is read with its lowest place and the powers of both sides', () => {
    const reading = readSteps(curve(1e-8, 0.1))
    // (1e-8 / 0.2)^⅓ ≈ 0.004
    expect(reading?.best.step).toBeCloseTo(10 ** -2.5, 6)
    expect(reading?.rounding?.power).toBeCloseTo(-1, 1)
    expect(reading?.truncation?.power).toBeCloseTo(2, 1)
  })

  it('is near theory whatever the noise and the bend are', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -9, max: -7, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (rounding, truncation) => {
          const reading = readSteps(curve(10 ** rounding, 10 ** truncation))
          expect(Math.abs((reading?.rounding?.power ?? NaN) + 1)).toBeLessThan(0.15)
          expect(Math.abs((reading?.truncation?.power ?? NaN) - 2)).toBeLessThan(0.5)
        },
      ),
    )
  })

  it('has guides of the powers of theory, through the sides', () => {
    const { rounding, truncation } = readSteps(curve(1e-8, 0.1)) ?? {}
    const powerOf = (side: typeof rounding) => {
      const [first, last] = side?.guide ?? []
      return (
        Math.log10((last?.difference ?? NaN) / (first?.difference ?? NaN)) /
        Math.log10((last?.step ?? NaN) / (first?.step ?? NaN))
      )
    }
    expect(powerOf(rounding)).toBeCloseTo(-1, 9)
    expect(powerOf(truncation)).toBeCloseTo(2, 9)
    expect(rounding?.guide.at(-1)?.step).toBe(truncation?.guide[0]?.step)
    expect(truncation?.guide.at(-1)?.difference).toBeCloseTo(0.001, 4)
  })

  it('has no side where there are too few steps to see one', () => {
    const steps = curve(1e-8, 0.1).slice(10, 12)
    expect(readSteps(steps)).toMatchObject({ rounding: null, truncation: null })
    expect(readSteps([])).toBeUndefined()
  })
})
