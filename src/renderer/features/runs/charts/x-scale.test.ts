import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPlace, X_AXES, xScale } from './x-scale.ts'

/** A run that slowed down after its tenth step. */
const points = [
  { step: 0, seconds: 0.5 },
  { step: 10, seconds: 1 },
  { step: 20, seconds: 11 },
]

describe.each(X_AXES)('an axis of %s', (axis) => {
  const scale = xScale(axis, 5, points)

  it('finds the step again at the place where it put it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 40, noNaN: true }), (step) => {
        if (axis === 'time' && step < 1) return
        expect(scale.stepAt(scale.ofStep(step))).toBeCloseTo(step, 6)
      }),
    )
  })

  it('rises with the steps', () => {
    const places = Array.from({ length: 40 }, (_, step) => scale.ofStep(step))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
})

it('counts epochs, updates, or seconds', () => {
  const point = { step: 10, seconds: 1 }
  expect(X_AXES.map((axis) => xScale(axis, 5, points).ofPoint(point))).toEqual([2, 10, 1])
  expect(xScale('time', 5, points).ofStep(15)).toBe(6)
})

it('does not know when a step was of which no time was recorded', () => {
  expect(xScale('time', 5, []).ofPoint({ step: 3, seconds: null })).toBeNaN()
})

it('writes places as finely as they are told apart', () => {
  expect(formatPlace('epoch', 100)(12.4)).toBe('12')
  expect(formatPlace('epoch', 5)(1.25)).toBe('1.3')
  expect(formatPlace('epoch', 0.4)(1.2346)).toBe('1.235')
  expect(formatPlace('update', 3)(1234)).toBe('1,234')
  expect(formatPlace('time', 30)(-2)).toMatch(/^−2\ss$/)
})
