import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LandscapeName, landscapes } from '#shared/domain/landscapes/landscapes.ts'
import { scaleOf, withinPlot, zoomOf } from './scale.ts'

const SIZE = { width: 500, height: 300 }

describe.each(LandscapeName.options)('the picture of %s', (name) => {
  const landscape = landscapes[name]
  const scale = scaleOf(landscape, 1, SIZE)
  const { width, height } = scale.plot

  it('leads from places to pixels and back', () => {
    const place = fc.double({ min: -10, max: 10, noNaN: true })
    fc.assert(
      fc.property(place, place, (x, y) => {
        const [backX, backY] = scale.at(scale.pixel(x, y))
        expect(backX).toBeCloseTo(x, 9)
        expect(backY).toBeCloseTo(y, 9)
      }),
    )
  })

  it('shows all that is to be seen, x to the right and up upwards', () => {
    landscape.view[0].forEach((x, end) => {
      const y = landscape.view.length > 1 ? (landscape.view[1]?.[end] ?? NaN) : landscape.value([x])
      const pixel = scale.pixel(x, y)
      expect(pixel.x).toBeGreaterThanOrEqual(-1e-9)
      expect(pixel.x).toBeLessThanOrEqual(width + 1e-9)
      expect(pixel.y).toBeGreaterThanOrEqual(-1e-9)
      expect(pixel.y).toBeLessThanOrEqual(height + 1e-9)
    })
    expect(scale.pixel(1, 0).x).toBeGreaterThan(scale.pixel(0, 0).x)
    expect(scale.pixel(0, 1).y).toBeLessThan(scale.pixel(0, 0).y)
  })
})

it('has axes alike on a surface, so that the gradient stands upright on lines of equal height', () => {
  for (const size of [SIZE, { width: 900, height: 200 }, { width: 200, height: 900 }]) {
    const { pixel } = scaleOf(landscapes.valley, 1, size)
    const [origin, unit] = [pixel(0, 0), pixel(1, 1)]
    expect(unit.x - origin.x).toBeCloseTo(origin.y - unit.y, 9)
  }
})

describe('the zoom', () => {
  it.each([
    [[2], 1],
    [[3], 1],
    [[-3.1], 2],
    [[11], 4],
    [[-24], 8],
    [[1e6], 8],
  ])('with a ball at %j is %d', (position, zoom) => {
    expect(zoomOf(landscapes.square, [[0], position])).toBe(zoom)
  })

  it('looks at both numbers of a surface', () => {
    expect(zoomOf(landscapes.valley, [[0, 4]])).toBe(2)
  })
})

describe('a ball that has left the picture', () => {
  const scale = scaleOf(landscapes.square, 1, SIZE)
  const { width, height } = scale.plot
  it.each([
    [
      { x: -500, y: 10_000 },
      { x: 10, y: height - 10 },
    ],
    [
      { x: width + 1, y: 50 },
      { x: width - 10, y: 50 },
    ],
    [
      { x: 50, y: 60 },
      { x: 50, y: 60 },
    ],
    // One that only touches the edge is where it is.
    [
      { x: 3, y: 60 },
      { x: 3, y: 60 },
    ],
  ])('%j is drawn at %j', (pixel, drawn) => {
    expect(withinPlot(scale, pixel, 10)).toEqual(drawn)
  })
})
