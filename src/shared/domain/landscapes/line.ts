import type { Landscape } from './landscape.ts'

/** f(x) = x: the slope is 1 everywhere, and there is no lowest place. */
export const line: Landscape = {
  formula: 'x',
  view: [[-3, 3]],
  start: [2],
  minima: [],
  value: ([x = 0]) => x,
  gradient: () => [1],
}
