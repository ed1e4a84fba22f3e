import fc from 'fast-check'
import { expect, it } from 'vitest'
import { projector } from './project.ts'
import { dot } from './vectors.ts'

it('finds the nearest point of a plane whose directions are not at right angles', () => {
  const project = projector([Float32Array.of(1, 0, 0), Float32Array.of(1, 1, 0)])
  expect(project(Float32Array.of(5, 2, 0))).toEqual({ a: 3, b: 2, off: 0 })
  expect(project(Float32Array.of(3, 0, 4))).toMatchObject({ a: 3, b: 0 })
  expect(project(Float32Array.of(3, 0, 4)).off).toBeCloseTo(16 / 25, 12)
  expect(project(Float32Array.of(0, 0, 0))).toEqual({ a: 0, b: 0, off: 0 })
})

it('sees nothing in directions that make no plane', () => {
  const zero = new Float32Array(2)
  const one = Float32Array.of(1, 1)
  const nowhere = { a: 0, b: 0, off: 1 }
  expect(projector([zero, zero])(one)).toEqual(nowhere)
  expect(projector([one, one])(one)).toEqual(nowhere)
})

const vector = fc
  .array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 6 })
  .map((numbers) => Float32Array.from(numbers))

it('leaves a rest at right angles to the plane', () => {
  fc.assert(
    fc.property(vector, vector, vector, (first, second, seen) => {
      const spread = dot(first, first) * dot(second, second)
      fc.pre(spread - dot(first, second) ** 2 > 0.01 * spread)
      const { a, b, off } = projector([first, second])(seen)
      const rest = Float64Array.from(
        seen,
        (value, i) => value - a * (first[i] ?? 0) - b * (second[i] ?? 0),
      )
      const along = (direction: Float32Array) =>
        rest.reduce((sum, value, i) => sum + value * (direction[i] ?? 0), 0)
      expect(along(first)).toBeCloseTo(0, 6)
      expect(along(second)).toBeCloseTo(0, 6)
      const length = rest.reduce((sum, value) => sum + value * value, 0)
      expect(off * dot(seen, seen)).toBeCloseTo(length, 6)
    }),
  )
})
