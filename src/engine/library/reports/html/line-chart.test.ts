import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lineChart, type Point } from './line-chart.ts'
import { ticksOf } from './ticks.ts'

const draw = (points: readonly Point[]) =>
  lineChart({
    title: 'Loss',
    summary: 'It falls.',
    xLabel: 'steps',
    lines: [{ name: 'a <line>', look: 'solid', points }],
    formatX: String,
    formatY: String,
  }).html

const pathOf = (svg: string) =>
  /class="line solid" d="(M[^"]*)" \/>\s*<\/svg>\s*<\/figure>/.exec(svg)?.[1]

it('draws from the left end to the right one, from the lowest value to the highest', () => {
  const svg = draw([
    { x: 0, y: 1 },
    { x: 5, y: 3 },
    { x: 10, y: 2 },
  ])
  expect(pathOf(svg)).toBe('M56 236L380 12L704 124')
  expect(svg).toContain('aria-label="It falls."')
  expect(svg).toContain('a &lt;line&gt;')
})

it('leaves a gap where a value is not finite', () => {
  const svg = draw([
    { x: 0, y: 0 },
    { x: 1, y: NaN },
    { x: 2, y: 1 },
    { x: 3, y: Infinity },
    { x: 4, y: 1 },
  ])
  expect(pathOf(svg)).toBe('M56 236M380 12M704 12')
})

it('draws any numbers without one that is none', () => {
  const points = fc.array(fc.record({ x: fc.integer(), y: fc.float() }))
  fc.assert(
    fc.property(points, (some) => {
      expect(draw(some)).not.toMatch(/NaN|Infinity|undefined/)
    }),
  )
})

it.each([
  [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [0, 10, [0, 2, 4, 6, 8, 10]],
  [0.13, 0.61, [0.2, 0.3, 0.4, 0.5, 0.6]],
  [-3, 3, [-3, -2, -1, 0, 1, 2, 3]],
  [5, 5, [5]],
])('a scale from %d to %d has the lines %j', (low, high, ticks) => {
  expect(ticksOf(low, high)).toEqual(ticks)
})

it('lines of any scale lie in it and are few', () => {
  const ends = fc
    .tuple(
      fc.double({ min: -1e12, max: 1e12, noNaN: true }),
      fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
    )
    // Closer to each other than that, a number has too few digits for lines between them.
    .filter(([low, size]) => size > 1e-9 * Math.abs(low))
  fc.assert(
    fc.property(ends, ([low, size]) => {
      const ticks = ticksOf(low, low + size)
      expect(ticks.length).toBeLessThan(9)
      for (const tick of ticks) {
        expect(tick).toBeGreaterThanOrEqual(low - size * 1e-6 - Math.abs(low) * 1e-9)
        expect(tick).toBeLessThanOrEqual(low + size * (1 + 1e-6) + Math.abs(low) * 1e-9)
      }
    }),
  )
})
