import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dimensionsOf } from './landscape.ts'
import { LandscapeName, landscapes } from './landscapes.ts'

describe.each(LandscapeName.options)('%s', (name) => {
  const landscape = landscapes[name]
  const { view, start, minima, value, gradient } = landscape
  const places = fc.tuple(
    ...view.map(([min, max]) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true })),
  )

  it('has the gradient that central differences find', () => {
    const h = 1e-5
    fc.assert(
      fc.property(places, (place) => {
        const found = gradient(place)
        expect(found).toHaveLength(dimensionsOf(landscape))
        found.forEach((slope, axis) => {
          const at = (shift: number) =>
            value(place.map((each, index) => (index === axis ? each + shift : each)))
          expect(slope).toBeCloseTo((at(h) - at(-h)) / (2 * h), 6)
        })
      }),
    )
  })

  it('is flat at its minima and higher all around, the lowest first', () => {
    for (const place of minima) {
      for (const slope of gradient(place)) expect(slope).toBeCloseTo(0, 8)
      place.forEach((_, axis) => {
        for (const shift of [-0.1, 0.1]) {
          const beside = place.map((each, index) => (index === axis ? each + shift : each))
          expect(value(beside)).toBeGreaterThan(value(place))
        }
      })
    }
    const values = minima.map(value)
    expect(values).toEqual(values.toSorted((a, b) => a - b))
  })

  it('begins inside of what is drawn', () => {
    expect(start).toHaveLength(view.length)
    view.forEach(([low, high], axis) => {
      expect(start[axis]).toBeGreaterThan(low)
      expect(start[axis]).toBeLessThan(high)
    })
  })
})

it('x² rises to both sides of 0', () => {
  expect(landscapes.square.gradient([2])).toEqual([4])
  expect(landscapes.square.gradient([-2])).toEqual([-4])
})
