import { createRandom, shuffle } from '#shared/domain/random.ts'
import { mean } from './functions.ts'
import { normal } from './normal.ts'
import type { Spot } from './ravine.ts'

export const CLOUD_SIZE = 40

/** Each photo's own lowest place. The loss is half the mean squared distance from all of them. */
export const cloud: readonly Spot[] = (() => {
  const random = createRandom(5)
  return Array.from({ length: CLOUD_SIZE }, () => [
    1.4 + 0.9 * normal(random),
    0.3 + 0.9 * normal(random),
  ])
})()

/** Where the loss is lowest: the middle of the cloud. */
export const lowest: Spot = [mean(cloud.map(([x]) => x)), mean(cloud.map(([, y]) => y))]

const START: Spot = [-3.4, -1.6]
export const WALK_RATE = 0.12

/** One step for each pass over all photos: the start, then the place after each step. */
export function walkWithAll(passes: number): readonly Spot[] {
  const places: Spot[] = [START]
  let [x, y] = START
  for (let pass = 0; pass < passes; pass++) {
    x -= WALK_RATE * (x - lowest[0])
    y -= WALK_RATE * (y - lowest[1])
    places.push([x, y])
  }
  return places
}

/** One step for each photo, in a new order in every pass: the start, then the place after each. */
export function walkWithOne(passes: number): readonly Spot[] {
  const random = createRandom(3)
  const order = cloud.map((_, i) => i)
  const places: Spot[] = [START]
  let [x, y] = START
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random)
    for (const i of order) {
      const [photoX, photoY] = cloud[i] ?? lowest
      x -= WALK_RATE * (x - photoX)
      y -= WALK_RATE * (y - photoY)
      places.push([x, y])
    }
  }
  return places
}
