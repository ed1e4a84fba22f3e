import type { Landscape } from './landscape.ts'

/**
 * f(x, y) = 0.04·(2x + y)² + 0.4·(x − 2y)²: a valley that lies aslant and is ten times as steep
 * across as along, so that no single rate suits both.
 */
export const valley: Landscape = {
  formula: '0.04·(2x + y)² + 0.4·(x − 2y)²',
  view: [
    [-5, 5],
    [-2.5, 2.5],
  ],
  start: [-4, 0],
  minima: [[0, 0]],
  value: ([x = 0, y = 0]) => 0.04 * (2 * x + y) ** 2 + 0.4 * (x - 2 * y) ** 2,
  gradient: ([x = 0, y = 0]) => {
    const along = 0.08 * (2 * x + y)
    const across = 0.8 * (x - 2 * y)
    return [2 * along + across, along - 2 * across]
  },
}
