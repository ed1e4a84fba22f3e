import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StepPoint } from './metrics.ts'
import { createStepSeries, halve, joinPoints } from './step-series.ts'
import { lossPoint as single } from './testing/loss-point.ts'

const loss = fc.double({ min: 0, max: 1e6, noNaN: true })
const capacity = fc.integer({ min: 4, max: 40 })

/** The losses of consecutive steps from 0 on, each a point of its own. */
const singles = fc
  .array(loss, { minLength: 1, maxLength: 600 })
  .map((losses) => losses.map((value, step) => single(step, value)))

/** Points that are stretches already, as the window gets them from the library. */
const stretches = fc
  .array(
    fc.record({ steps: fc.integer({ min: 1, max: 30 }), losses: fc.tuple(loss, loss, loss) }),
    {
      minLength: 1,
      maxLength: 300,
    },
  )
  .map((parts) => {
    let next = 0
    return parts.map(({ steps, losses }): StepPoint => {
      next += steps
      return {
        ...single(next - 1, losses[0]),
        lowest: Math.min(...losses),
        highest: Math.max(...losses),
        smoothed: losses[1],
      }
    })
  })

function fill(points: readonly StepPoint[], size: number): readonly StepPoint[] {
  const series = createStepSeries(size)
  for (const point of points) {
    series.push(point)
    // At every instant, not only at the end.
    expect(series.points().length).toBeLessThanOrEqual(size)
  }
  return series.points()
}

describe.each([
  { kind: 'single steps', input: singles },
  { kind: 'joined stretches', input: stretches },
])('a step series of $kind', ({ input }) => {
  it('keeps bounds, ends and extremes whatever comes', () => {
    fc.assert(
      fc.property(input, capacity, (points, size) => {
        const kept = fill(points, size)
        expect(kept[0]).toEqual(points[0])
        expect(kept.at(-1)?.step).toBe(points.at(-1)?.step)
        expect(kept.at(-1)?.loss).toBe(points.at(-1)?.loss)
        expect(Math.min(...kept.map((p) => p.lowest))).toBe(
          Math.min(...points.map((p) => p.lowest)),
        )
        expect(Math.max(...kept.map((p) => p.highest))).toBe(
          Math.max(...points.map((p) => p.highest)),
        )
        const steps = kept.map((p) => p.step)
        expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b))
      }),
    )
  })

  it('gives points back unchanged while there is room', () => {
    fc.assert(
      fc.property(input, (points) => {
        expect(fill(points, Math.max(4, points.length))).toEqual(points)
      }),
    )
  })
})

describe('a step series', () => {
  it('stays at least a third full once it was full', () => {
    const series = createStepSeries(100)
    let fewest = Infinity
    for (let step = 0; step < 100_000; step++) {
      series.push(single(step, 1))
      if (step >= 100) fewest = Math.min(fewest, series.points().length)
    }
    expect(fewest).toBeGreaterThan(33)
  })

  it('is as fine at its beginning as at its end', () => {
    const series = createStepSeries(100)
    for (let step = 0; step < 100_000; step++) series.push(single(step, 1))
    const steps = series.points().map((point) => point.step)
    // The newest stretch may still be growing.
    const lengths = steps.slice(1, -1).map((step, i) => step - (steps[i] ?? 0))
    expect(Math.max(...lengths)).toBeLessThanOrEqual(2 * Math.min(...lengths))
  })

  it('keeps a spike of one step among a million', () => {
    const series = createStepSeries(200)
    for (let step = 0; step < 1_000_000; step++) series.push(single(step, step === 123_456 ? 9 : 1))
    const spike = series.points().filter((point) => point.highest === 9)
    expect(spike).toHaveLength(1)
    expect(spike[0]?.step).toBeGreaterThanOrEqual(123_456)
  })
})

describe('joining', () => {
  it('takes the later end and both extremes', () => {
    const a = { ...single(3, 2, 2.5), lowest: 1, highest: 7, seconds: 1, learningRate: 0.1 }
    const b = { ...single(5, 4, 3.5), lowest: 3, highest: 6, seconds: 2, learningRate: 0.05 }
    expect(joinPoints(a, b)).toEqual({ ...b, lowest: 1, highest: 7 })
  })

  it('takes the longer gradient, and the one there is where one is unknown', () => {
    const joined = (a: number | null, b: number | null) =>
      joinPoints({ ...single(0, 1), gradientNorm: a }, { ...single(1, 1), gradientNorm: b })
        .gradientNorm
    expect([joined(3, 2), joined(2, 3), joined(null, 2), joined(2, null)]).toEqual([3, 3, 2, 2])
    expect(joined(null, null)).toBeNull()
  })

  it('halves all but the first point, and leaves an odd one at the end alone', () => {
    const points = [5, 4, 3, 2].map((value, step) => single(step, value))
    expect(halve(points)).toEqual([single(0, 5), { ...single(2, 3), highest: 4 }, single(3, 2)])
    expect(halve([])).toEqual([])
  })
})
