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

/** Sitting, seen from the front. */
export const sittingFront = (animal: Animal): Posed => {
  const { species, brush, fur } = animal
  const { girth, neck } = species
  const half: Point[] = [
    [9, -58 - neck],
    [13.5 * girth, -44],
    [19 * girth, -24],
    [24 * girth, -9],
    [17 * girth, 1],
  ]
  const trunk = [...half, ...half.map(([x, y]): Point => [-x, y]).reverse()]
  const held = brush.random.pick(['lying', 'up'] as const)
  const hind = [-1, 1].map(
    (side) =>
      drawThigh(animal, [side * 17 * girth, -11], 9.5, 12) +
      drawPaw(animal, [side * 19 * girth, -2.4]),
  )
  const legs = [-1, 1].map((side) =>
    drawLeg(animal, [side * 7 * girth, -36], [side * 7 * girth - 1, -2]),
  )
  const head: Point = [0, -65 - neck]
  const markup =
    species.drawTail(brush, fur, { root: [-18, -7], held }) +
    drawTrunk(
      animal,
      trunk,
      [
        [-24, -46],
        [-26, -6],
      ],
      [
        [-4, -42],
        [-6, -10],
      ],
      [0, -38],
    ) +
    hind.join('') +
    legs.join('') +
    drawHeadAt(animal, head)
  return { markup, head, left: -36, right: 28 }
}

/** Sitting, seen from the side. */
export const sittingSide = (animal: Animal): Posed => {
  const { species, brush, fur } = animal
  const { girth, neck } = species
  const trunk: Point[] = [
    [4, -60 - neck],
    [-7, -48],
    [-19 * girth, -30],
    [-27 * girth, -10],
    [-22, 0],
    [8, 0],
    [19 * girth, -22],
    [21 * girth, -42],
    [20, -58 - neck],
  ]
  const held = brush.random.pick(['lying', 'up', 'lying'] as const)
  const head: Point = [14 + neck * 0.5, -67 - neck]
  const markup =
    species.drawTail(brush, fur, { root: [-22 * girth, -6], held }) +
    drawLeg(animal, [16, -32], [19, -2.4], true) +
    drawTrunk(
      animal,
      trunk,
      [
        [-6, -52],
        [-30, -12],
      ],
      [
        [10, -44],
        [-8, -8],
      ],
      [18, -38],
    ) +
    drawThigh(animal, [-11 * girth, -14], 14 * girth, 14) +
    drawPaw(animal, [2, -2.4]) +
    drawLeg(animal, [10, -34], [11, -2.4]) +
    drawHeadAt(animal, head)
  return { markup, head, left: -42, right: 38 }
}

/** Standing on four legs, seen from the side. */
export const standing = (animal: Animal): Posed => {
  const { species, brush, fur } = animal
  const { girth, neck } = species
  const { random } = brush
  const stride = random.between(-3, 5)
  const trunk: Point[] = [
    [-31, -36],
    [-26, -46],
    [-4, -46 * girth ** 0.3],
    [18, -48],
    [30, -56 - neck],
    [36, -44],
    [30, -26],
    [6, -21 / girth],
    [-20, -22],
    [-30, -24],
  ]
  const head: Point = [37 + neck, -58 - neck]
  const markup =
    species.drawTail(brush, fur, { root: [-28, -41], held: 'up' }) +
    drawLeg(animal, [-20, -28], [-17 + stride, -2.4], true) +
    drawLeg(animal, [19, -28], [24 - stride, -2.4], true) +
    drawTrunk(
      animal,
      trunk,
      [
        [-28, -47],
        [26, -50],
      ],
      [
        [-24, -28],
        [20, -30],
      ],
      [29, -34],
    ) +
    drawLeg(animal, [-24, -29], [-27 - stride, -2.4]) +
    drawLeg(animal, [25, -30], [26 + stride * 0.5, -2.4]) +
    drawHeadAt(animal, head, { size: 0.92 })
  return { markup, head, left: -44, right: 57 + neck }
}
