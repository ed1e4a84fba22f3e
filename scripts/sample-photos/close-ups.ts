import { type Animal, drawHeadAt, drawPaw, drawTrunk, type Posed } from './body.ts'
import { furPart } from './fur.ts'
import { blob, ellipseOutline, type Point } from './svg.ts'

/** Head and shoulders, from the front. */
export const portrait = (animal: Animal): Posed => {
  const { species, brush, fur } = animal
  const { girth, neck } = species
  const half: Point[] = [
    [12, -34],
    [21 * girth, -20],
    [29 * girth, 0],
    [31 * girth, 22],
  ]
  const trunk = [...half, ...half.map(([x, y]): Point => [-x, y]).reverse()]
  const tail = brush.random.chance(0.3)
    ? species.drawTail(brush, fur, { root: [-24, 6], held: 'up' })
    : ''
  const head: Point = [0, -37 - neck * 0.4]
  const markup =
    tail +
    drawTrunk(
      animal,
      trunk,
      [
        [-26, -22],
        [-28, 14],
      ],
      [
        [-8, -16],
        [-8, 10],
      ],
      [0, -6],
    ) +
    drawHeadAt(animal, head)
  return { markup, head, left: -31, right: 31 }
}

/** Head and paws over an edge, which the picture draws at y = 0 between body and paws. */
export const peeking = (animal: Animal): Posed => {
  const { fur, brush, species } = animal
  const shoulders = blob([
    [-14, -22],
    [14, -22],
    [24 * species.girth, 6],
    [0, 14],
    [-24 * species.girth, 6],
  ])
  const head: Point = [0, -19]
  const markup = furPart(brush, fur, shoulders) + drawHeadAt(animal, head, { collar: false })
  return { markup, head, left: -32, right: 32 }
}

/** The two paws of a peeking animal, laid over the edge. */
export const drawPeekingPaws = (animal: Animal): string => {
  const { brush, fur, coat } = animal
  const tone = coat.socks ? coat.pale : coat.base
  return [-17, 17]
    .map(
      (x) =>
        furPart(brush, fur, ellipseOutline([x, 1.5], 6.4, 6), { tone }) +
        drawPaw(animal, [x, 5], tone),
    )
    .join('')
}
