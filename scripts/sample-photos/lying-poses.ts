import {
  type Animal,
  drawHeadAt,
  drawLeg,
  drawPaw,
  drawThigh,
  drawTrunk,
  type Posed,
} from './body.ts'
import { type Point } from './svg.ts'

/** On its belly, front paws stretched out, head up. */
export const lying = (animal: Animal): Posed => {
  const { species, brush, fur } = animal
  const { girth, neck } = species
  const trunk: Point[] = [
    [-40, -4],
    [-39, -19 * girth],
    [-22, -29 * girth],
    [0, -28 * girth],
    [12, -38 - neck],
    [27, -34],
    [28, -10],
    [22, 0],
    [-34, 0],
  ]
  const head: Point = [21 + neck, -41 - neck]
  const markup =
    species.drawTail(brush, fur, { root: [-35, -5], held: 'lying' }) +
    drawLeg(animal, [18, -7], [39, -3.4], true) +
    drawTrunk(
      animal,
      trunk,
      [
        [-38, -26],
        [6, -32],
      ],
      [
        [-30, -6],
        [8, -8],
      ],
      [24, -18],
    ) +
    drawThigh(animal, [-23, -13], 15, 13) +
    drawPaw(animal, [-10, -2.2]) +
    drawLeg(animal, [14, -6], [34, -2.4]) +
    drawHeadAt(animal, head)
  return { markup, head, left: -50, right: 46 }
}

/** Lying with its head on the ground, often asleep. */
export const curled = (animal: Animal): Posed => {
  const { species, brush, fur } = animal
  const { girth } = species
  const trunk: Point[] = [
    [-38, -8],
    [-33, -25 * girth],
    [-10, -36 * girth],
    [16, -32],
    [34, -16],
    [34, -2],
    [0, 1],
    [-32, 0],
  ]
  const tail = species.drawTail(brush, fur, { root: [-28, -6], held: 'lying' })
  const head: Point = [20, -18]
  const markup =
    tail +
    drawTrunk(
      animal,
      trunk,
      [
        [-32, -28],
        [18, -34],
      ],
      [
        [-24, -6],
        [12, -10],
      ],
      [20, -10],
    ) +
    drawThigh(animal, [-20, -14], 16, 14) +
    drawPaw(animal, [-4, -2.2]) +
    drawPaw(animal, [34, -2.6]) +
    drawHeadAt(animal, head, { collar: false })
  return { markup, head, left: -46, right: 43 }
}
