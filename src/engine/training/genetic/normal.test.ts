import { expect, it } from 'vitest'
import { createRandom } from '#shared/domain/random.ts'
import { createNormal } from './normal.ts'
import { scriptedRandom } from './testing/scripted-random.ts'

it('makes two normal numbers of two uniform ones', () => {
  // 1 − u = e⁻² gives a radius of 2; an eighth of the circle is 45°.
  const normal = createNormal(scriptedRandom(1 - Math.exp(-2), 1 / 8, 0, 0.3))
  expect(normal()).toBeCloseTo(Math.SQRT2, 12)
  expect(normal()).toBeCloseTo(Math.SQRT2, 12)
  // A radius of 0 lies in the middle, whatever the angle.
  expect(normal()).toBeCloseTo(0, 12)
  expect(normal()).toBeCloseTo(0, 12)
})

it('has the moments and tails of the standard normal distribution', () => {
  const normal = createNormal(createRandom(11))
  const count = 100_000
  const numbers = Array.from({ length: count }, normal)
  const mean = (of: (x: number) => number) => numbers.reduce((sum, x) => sum + of(x), 0) / count
  expect(mean((x) => x)).toBeCloseTo(0, 1.5)
  expect(mean((x) => x ** 2)).toBeCloseTo(1, 1.5)
  expect(mean((x) => x ** 3)).toBeCloseTo(0, 1)
  expect(mean((x) => x ** 4)).toBeCloseTo(3, 0.7)
  expect(mean((x) => (Math.abs(x) < 1 ? 1 : 0))).toBeCloseTo(0.6827, 2)
})
