import { describe, expect, it } from 'vitest'
import { scientific, stepLines, stepMarks, stepSentence } from './step-lines.ts'

const steps = [
  [1e-7, 0.3],
  [1e-6, 0.03],
  [1e-4, 0.0003],
  [1e-3, 0.000_03],
  [1e-2, 0.001],
  [1e-1, 0.1],
].map(([step = NaN, median = NaN]) => ({ step, median, largest: 2 * median }))

describe('the curve of a gradient check', () => {
  it('says where it is lowest and how its sides rise', () => {
    expect(stepSentence(steps)).toMatch(/^Both slopes are nearest with a step of 0.001: .* 3·10⁻⁵/)
    expect(stepSentence(steps)).toContain('h to the power of −1.0')
    expect(stepSentence(steps)).toContain('h to the power of 2.0: the quotient is the slope')
  })

  it('puts a side that is too flat down to bends', () => {
    const bent = steps.map((each) =>
      each.step > 1e-3 ? { ...each, median: each.step / 10 } : each,
    )
    expect(stepSentence(bent)).toContain('carried across the bend')
  })

  it('has a line for each side, and a mark', () => {
    const lines = stepLines(steps)
    expect(lines.map(({ key }) => key)).toEqual(['median', 'largest', 'rounding', 'truncation'])
    expect(lines[0]?.points[0]).toEqual({ x: expect.closeTo(-7, 9) as number, y: 0.3 })
    expect(stepMarks(steps)).toEqual([
      { axis: 'x', at: expect.closeTo(-3, 9) as number, label: 'best: h = 0.001' },
    ])
    expect([stepLines([]).length, stepMarks([]), stepSentence([])]).toEqual([2, [], ''])
  })
})

it.each([
  [1e-8, '10⁻⁸'],
  [0.000_031_6, '3.2·10⁻⁵'],
  [0.001, '0.001'],
  [0.0316, '0.032'],
  [0, '0'],
])('%d is written as %s', (value, words) => {
  expect(scientific(value)).toBe(words)
})
