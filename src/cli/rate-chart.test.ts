import { expect, it } from 'vitest'
import { rateChart } from './rate-chart.ts'

const pointsOf = (losses: readonly number[]) =>
  losses.map((loss, step) => ({ learningRate: 10 ** (step - 4), loss, smoothed: loss }))

/** Rows of the chart by how many dots are in them. */
const dots = (lines: readonly string[]) => lines.map((line) => line.split('•').length - 1)

it('draws a fall as a fall, with both ends of the scales', () => {
  const lines = rateChart(pointsOf([3, 2, 1]))
  expect(lines[0]).toMatch(/^ +3\.00 │•$/)
  const [, ...between] = lines
  expect(between.find((line) => line.includes('•'))).toMatch(/^ +│ {30}•$/)
  expect(lines[11]).toMatch(/^ +1\.00 │ {59}•$/)
  expect(lines.at(-2)).toMatch(/^ +0\.00010 +0\.010$/)
})

it('cuts an explosion, so that the fall before can be seen', () => {
  const lines = rateChart(pointsOf([3, 2, 1, 1e9]))
  expect(lines[0]).toMatch(/^ +5\.00 │ {59}•$/)
  expect(dots(lines).reduce((sum, count) => sum + count, 0)).toBe(4)
})

it('draws a loss that stays the same, or only rises', () => {
  expect(dots(rateChart(pointsOf([2, 2, 2])))[11]).toBe(3)
  expect(rateChart(pointsOf([1, 2, 9]))[0]).toMatch(/^ +9\.00 │ {59}•$/)
  expect(rateChart([])).toEqual([])
})
