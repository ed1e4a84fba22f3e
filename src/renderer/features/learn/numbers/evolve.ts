import { createRandom } from '#shared/domain/random.ts'
import { normal } from './normal.ts'
import { ravine, type Spot } from './ravine.ts'

export const POPULATION = 24
/** As many of the best live on unchanged. */
const ELITE = 3
/** Each parent is the best of as many, chosen by chance. */
const TOURNAMENT = 3
const MUTATION = 0.3

/** Every generation from the first, which lies at the upper left; each is ordered from the best. */
export function evolve(generations: number): readonly (readonly Spot[])[] {
  const random = createRandom(17)
  const ordered = (spots: readonly Spot[]) =>
    spots.toSorted((a, b) => ravine.heightAt(a) - ravine.heightAt(b))
  let now = ordered(
    Array.from({ length: POPULATION }, (): Spot => [3 * random() - 4.6, 2.4 * random() - 0.4]),
  )
  const all = [now]
  const parent = (): Spot => {
    const rivals = Array.from({ length: TOURNAMENT }, () => Math.floor(random() * POPULATION))
    return now[Math.min(...rivals)] ?? [0, 0]
  }
  for (let generation = 0; generation < generations; generation++) {
    const children = Array.from({ length: POPULATION - ELITE }, (): Spot => {
      const [[x], [, y]] = [parent(), parent()]
      return [x + MUTATION * normal(random), y + MUTATION * normal(random)]
    })
    now = ordered([...now.slice(0, ELITE), ...children])
    all.push(now)
  }
  return all
}
