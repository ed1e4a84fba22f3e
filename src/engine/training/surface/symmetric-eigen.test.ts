import fc from 'fast-check'
import { expect, it } from 'vitest'
import { symmetricEigen } from './symmetric-eigen.ts'

it('knows the axes of an ellipse', () => {
  const [first, second] = symmetricEigen([
    [2, 1],
    [1, 2],
  ])
  expect(first?.value).toBeCloseTo(3, 12)
  expect(second?.value).toBeCloseTo(1, 12)
  expect(Math.abs(first?.vector[0] ?? NaN)).toBeCloseTo(Math.SQRT1_2, 12)
  expect(first?.vector[0]).toBeCloseTo(first?.vector[1] ?? NaN, 12)
})

it('has nothing to do for one number, or none', () => {
  expect(symmetricEigen([])).toEqual([])
  expect(symmetricEigen([[-4]])).toEqual([{ value: -4, vector: Float64Array.of(1) }])
})

const matrix = fc.integer({ min: 1, max: 24 }).chain((size) =>
  fc.array(
    fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: size, maxLength: size }),
    {
      minLength: size,
      maxLength: size,
    },
  ),
)

it('finds what a matrix only stretches, at right angles, the largest first', () => {
  fc.assert(
    fc.property(matrix, (half) => {
      const at = (i: number, j: number) => half[Math.min(i, j)]?.[Math.max(i, j)] ?? NaN
      const pairs = symmetricEigen(half)
      const largest = Math.max(1, ...half.flat().map(Math.abs))
      for (const [index, { value, vector }] of pairs.entries()) {
        expect(value).toBeLessThanOrEqual(pairs[index - 1]?.value ?? Infinity)
        for (let i = 0; i < half.length; i++) {
          const image = vector.reduce((sum, part, j) => sum + at(i, j) * part, 0)
          expect(Math.abs(image - value * (vector[i] ?? NaN))).toBeLessThan(1e-10 * largest)
        }
        for (const [other, { vector: second }] of pairs.entries()) {
          const product = vector.reduce((sum, part, i) => sum + part * (second[i] ?? NaN), 0)
          expect(product).toBeCloseTo(other === index ? 1 : 0, 10)
        }
      }
    }),
    { numRuns: 60 },
  )
})
