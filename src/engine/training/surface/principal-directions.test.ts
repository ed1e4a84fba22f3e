import fc from 'fast-check'
import { expect, it } from 'vitest'
import { principalDirections } from './principal-directions.ts'
import { projector } from './project.ts'
import { dot, lengthOf } from './vectors.ts'

const { signal } = new AbortController()

it('lie along the longer and the shorter side of what they are of', async () => {
  const rows = [
    Float32Array.of(0, 4, 0),
    Float32Array.of(0, -2, 0),
    Float32Array.of(1, 0, 0),
    Float32Array.of(0, 0, 0),
  ]
  const found = await principalDirections(rows, signal)
  expect(found?.explained[0]).toBeCloseTo(20 / 21, 10)
  expect(found?.explained[1]).toBeCloseTo(1 / 21, 10)
  // Both as long as the way reaches, and the first row on the negative side.
  expect([...(found?.directions[0] ?? [])]).toEqual([0, -4, 0])
  expect(found?.directions[1].map(Math.abs)).toEqual(Float32Array.of(4, 0, 0))
})

it('are none where all lies on one line', async () => {
  const line = [1, 2, -3].map((times) => Float32Array.of(times, 2 * times, 0))
  expect(await principalDirections(line, signal)).toBeUndefined()
  expect(await principalDirections([], signal)).toBeUndefined()
  expect(await principalDirections([Float32Array.of(0, 0)], signal)).toBeUndefined()
})

it('are not looked for when nobody waits', async () => {
  const rows = [Float32Array.of(1, 0), Float32Array.of(0, 1)]
  expect(await principalDirections(rows, AbortSignal.abort())).toBeUndefined()
})

const rows = fc
  .integer({ min: 2, max: 12 })
  .chain((length) =>
    fc.array(
      fc.array(fc.integer({ min: -100, max: 100 }), { minLength: length, maxLength: length }),
      { minLength: 2, maxLength: 10 },
    ),
  )

it('stand at right angles, hold what they say, and are reached as far as 1', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (numbers) => {
      const vectors = numbers.map((row) => Float32Array.from(row))
      const found = await principalDirections(vectors, signal)
      if (!found) return
      const { directions, explained } = found
      const [first, second] = directions
      expect(lengthOf(first) / lengthOf(second)).toBeCloseTo(1, 5)
      expect(Math.abs(dot(first, second)) / dot(first, first)).toBeLessThan(1e-4)
      const seen = vectors.map(projector(directions))
      const total = vectors.reduce((sum, row) => sum + dot(row, row), 0)
      for (const [index, part] of (['a', 'b'] as const).entries()) {
        const held = seen.reduce((sum, point) => sum + point[part] ** 2, 0) * dot(first, first)
        expect(held / total).toBeCloseTo(explained[index] ?? NaN, 4)
      }
      expect(explained[0]).toBeGreaterThanOrEqual(explained[1])
      expect(explained[0] + explained[1]).toBeLessThanOrEqual(1 + 1e-9)
      const reach = Math.max(...seen.flatMap(({ a, b }) => [Math.abs(a), Math.abs(b)]))
      expect(reach).toBeCloseTo(1, 4)
      expect(seen[0]?.a).toBeLessThanOrEqual(1e-4)
    }),
    { numRuns: 200 },
  )
})
