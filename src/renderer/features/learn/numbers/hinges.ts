import { evenly, relu } from './functions.ts'

/** Some curve from 0 to 1 that no straight line comes near. */
export const wanted = (x: number): number =>
  0.5 + 0.3 * Math.sin(7 * x) + 0.12 * Math.sin(19 * x + 1)

/** One neuron of the hidden layer: flat up to its place, then a slope of 1, times its weight. */
export interface Hinge {
  readonly at: number
  readonly weight: number
}

/** Hidden neurons that together meet the curve at `count` + 1 places, equally far apart. */
export function hingesFor(count: number): readonly Hinge[] {
  const places = evenly(0, 1, count + 1)
  const slopes = places
    .slice(0, -1)
    .map((place, i) => (wanted(places[i + 1] ?? 1) - wanted(place)) * count)
  return slopes.map((slope, i) => ({ at: places[i] ?? 0, weight: slope - (slopes[i - 1] ?? 0) }))
}

/** What a network with one hidden layer of these neurons gives. */
export const sumOf = (hinges: readonly Hinge[], x: number): number =>
  hinges.reduce((sum, { at, weight }) => sum + weight * relu(x - at), wanted(0))

/** The farthest that both are apart, looked for at 501 places. */
export const worstError = (hinges: readonly Hinge[]): number =>
  Math.max(...evenly(0, 1, 501).map((x) => Math.abs(sumOf(hinges, x) - wanted(x))))
