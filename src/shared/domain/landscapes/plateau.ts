import type { Landscape } from './landscape.ts'

/** f(x) = x² / (1 + x²): a hole in a plain, whose slope says next to nothing from far away. */
export const plateau: Landscape = {
  formula: 'x² / (1 + x²)',
  view: [[-6, 6]],
  start: [4],
  minima: [[0]],
  value: ([x = 0]) => x ** 2 / (1 + x ** 2),
  gradient: ([x = 0]) => [(2 * x) / (1 + x ** 2) ** 2],
}
