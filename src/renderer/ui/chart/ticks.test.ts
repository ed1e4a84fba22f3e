import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { formatTick, linearTicks, logTicks, tickStep } from './ticks.ts'

describe('linearTicks', () => {
  it.each([
    [
      [-3, 3, 6],
      [-3, -2, -1, 0, 1, 2, 3],
    ],
    [
      [-2.4, 2.4, 6],
      [-2, -1, 0, 1, 2],
    ],
    [
      [0, 1, 5],
      [0, 0.2, 0.4, 0.6, 0.8, 1],
    ],
    [
      [0.12, 0.34, 3],
      [0.2, 0.3],
    ],
    [
      [-50, 620, 5],
      [0, 200, 400, 600],
    ],
  ] as const)('of %j are %j', ([low, high, count], ticks) => {
    expect(linearTicks(low, high, count)).toEqual(ticks)
  })

  it('are within the axis, rising, and no more than asked for and one', () => {
    const end = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(end, end, fc.integer({ min: 1, max: 20 }), (a, b, count) => {
        fc.pre(Math.abs(a - b) > 1e-3)
        const [low, high] = a < b ? [a, b] : [b, a]
        const marks = linearTicks(low, high, count)
        expect(marks.length).toBeLessThanOrEqual(count + 1)
        const room = (high - low) * 1e-6
        marks.forEach((mark, i) => {
          expect(mark).toBeGreaterThanOrEqual(low - room)
          expect(mark).toBeLessThanOrEqual(high + room)
          if (i > 0) expect(mark).toBeGreaterThan(marks[i - 1] ?? Infinity)
        })
      }),
    )
  })

  it('are 1, 2 or 5 apart', () => {
    expect([1, 1.5, 3, 6].map((length) => tickStep(length, 1))).toEqual([1, 2, 5, 10])
    expect(tickStep(0.03, 1)).toBeCloseTo(0.05, 12)
  })
})

describe('logTicks', () => {
  it('marks 1, 2 and 5 within a few decades', () => {
    expect(logTicks(0.04, 1.6)).toEqual([0.02, 0.05, 0.1, 0.2, 0.5, 1, 2])
  })

  it('marks decades alone when there are many', () => {
    expect(logTicks(1e-6, 1)).toEqual([1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 1])
  })

  it('reaches around the values with at least two rising marks', () => {
    const positive = fc.double({ min: 1e-12, max: 1e12, noNaN: true })
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const [min, max] = a < b ? [a, b] : [b, a]
        const marks = logTicks(min, max)
        expect(marks.length).toBeGreaterThanOrEqual(2)
        expect(marks).toEqual([...new Set(marks)].sort((p, q) => p - q))
        expect(marks[0]).toBeLessThanOrEqual(min)
        expect(marks.at(-1)).toBeGreaterThanOrEqual(max)
      }),
    )
  })
})

describe('formatTick', () => {
  it.each([
    [0, '0'],
    [0.45, '0.45'],
    [1200, '1,200'],
    [0.00001, '1e-5'],
    [2_000_000, '2e6'],
  ])('%s', (value, text) => {
    expect(formatTick(value)).toBe(text)
  })
})
