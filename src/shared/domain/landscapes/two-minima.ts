import type { Landscape } from './landscape.ts'

/** f(x) = x⁴/4 − x² + 0.3x: a deep minimum at the left, a shallower one at the right. */
export const twoMinima: Landscape = {
  formula: 'x⁴/4 − x² + 0.3x',
  view: [[-2.4, 2.4]],
  start: [2],
  minima: [[-1.4839678932], [1.3322207372]],
  value: ([x = 0]) => x ** 4 / 4 - x ** 2 + 0.3 * x,
  gradient: ([x = 0]) => [x ** 3 - 2 * x + 0.3],
}
