import type { Landscape } from './landscape.ts'

/** f(x) = x²: one minimum, and the slope 2x grows with the distance from it. */
export const square: Landscape = {
  formula: 'x²',
  view: [[-3, 3]],
  start: [2],
  minima: [[0]],
  value: ([x = 0]) => x ** 2,
  gradient: ([x = 0]) => [2 * x],
}
