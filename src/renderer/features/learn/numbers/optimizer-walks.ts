import { ravine, type Spot } from './ravine.ts'

export const OPTIMIZERS = ['sgd', 'momentum', 'rmsprop', 'adam'] as const
export type OptimizerName = (typeof OPTIMIZERS)[number]

/** A learning rate that suits each in this ravine. */
export const WALK_RATES: Readonly<Record<OptimizerName, number>> = {
  sgd: 0.42,
  momentum: 0.1,
  rmsprop: 0.25,
  adam: 0.6,
}

/** One number's next change, from its gradient; remembers what the optimizer remembers of it. */
type Rule = (gradient: number) => number

const TINY = 1e-7

const rules: Readonly<Record<OptimizerName, (rate: number) => Rule>> = {
  sgd: (rate) => (gradient) => -rate * gradient,
  // Polyak, 1964.
  momentum: (rate) => {
    let velocity = 0
    return (gradient) => (velocity = 0.9 * velocity - rate * gradient)
  },
  // Hinton, 2012.
  rmsprop: (rate) => {
    let square = 0
    return (gradient) => {
      square = 0.9 * square + 0.1 * gradient ** 2
      return (-rate * gradient) / (Math.sqrt(square) + TINY)
    }
  },
  // Kingma & Ba, 2015, algorithm 1.
  adam: (rate) => {
    let [first, second, step] = [0, 0, 0]
    return (gradient) => {
      step++
      first = 0.9 * first + 0.1 * gradient
      second = 0.999 * second + 0.001 * gradient ** 2
      const [m, v] = [first / (1 - 0.9 ** step), second / (1 - 0.999 ** step)]
      return (-rate * m) / (Math.sqrt(v) + TINY)
    }
  },
}

/** Down the ravine: its start, then the place after each step. */
export function walkDownRavine(optimizer: OptimizerName, steps: number): readonly Spot[] {
  const [moveX, moveY] = [rules[optimizer], rules[optimizer]].map((rule) =>
    rule(WALK_RATES[optimizer]),
  )
  let [x, y]: Spot = ravine.start
  const places: Spot[] = [[x, y]]
  for (let step = 0; step < steps; step++) {
    const [slopeX, slopeY] = ravine.slopeAt([x, y])
    x += moveX?.(slopeX) ?? 0
    y += moveY?.(slopeY) ?? 0
    places.push([x, y])
  }
  return places
}
