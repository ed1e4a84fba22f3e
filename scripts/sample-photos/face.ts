import { type Brush, gradient } from './brush.ts'
import { type Colour, shade, tint } from './colour.ts'
import { see, type Mood, type Place } from './head-space.ts'
import { blob, ellipse, line, type Point, shape, stroke } from './svg.ts'

/** Of lines in a face: lids, lips and pupils. */
export const ink: Colour = '#1e1620'

export type EyeStyle = {
  readonly radius: number
  readonly iris: Colour
  /** Width of the pupil as a fraction of the eye's: a slit or a round. */
  readonly pupil: number
  /** How far the outer corner is raised, 0 for a round eye. */
  readonly slant: number
  /** Of the lighter fur around the eye, which lets it stand out of a dark face. */
  readonly rim: Colour
}

/** One eye of the head; `side` is 1 for the eye on the right of the picture. */
export const drawEye = (
  brush: Brush,
  place: Place,
  side: 1 | -1,
  mood: Mood,
  { radius, iris, pupil, slant, rim }: EyeStyle,
): string => {
  const { at, narrow, depth } = see(place, mood)
  if (depth < 0.12) return ''
  const [x, y] = at
  const rx = radius * (0.35 + 0.65 * narrow)
  if (mood.eyes === 'closed') {
    const lid: Point[] = [
      [x - rx, y - 0.02],
      [x, y + radius * 0.55],
      [x + rx, y - 0.02],
    ]
    return stroke(line(lid), rim, 0.16, 0.4) + stroke(line(lid), ink, 0.1)
  }
  const corner = slant * side
  const outline = blob([
    [x - rx * 1.1, y + corner],
    [x - rx * 0.1, y - radius * 0.92],
    [x + rx * 1.1, y - corner],
    [x + rx * 0.05, y + radius * 0.88],
  ])
  const fill = gradient(brush, [
    [0, shade(iris, 0.35)],
    [1, tint(iris, 0.25)],
  ])
  return (
    ellipse(at, rx * 1.55, radius * 1.4, rim, { 'fill-opacity': 0.35 }) +
    shape(outline, { fill, stroke: ink, 'stroke-width': 0.05 }) +
    ellipse([x, y], rx * pupil, radius * 0.82, ink) +
    ellipse([x - rx * 0.32, y - radius * 0.36], radius * 0.27, radius * 0.27, '#ffffff') +
    ellipse([x + rx * 0.35, y + radius * 0.35], radius * 0.12, radius * 0.12, '#ffffff', {
      'fill-opacity': 0.7,
    })
  )
}

/** A tongue that hangs from a point. */
export const drawTongue = ([x, y]: Point, width: number, length: number): string =>
  shape(
    blob([
      [x - width, y],
      [x + width, y],
      [x + width * 1.05, y + length * 0.6],
      [x, y + length],
      [x - width * 1.05, y + length * 0.6],
    ]),
    { fill: '#ee8792', stroke: '#a84a5c', 'stroke-width': 0.04 },
  ) +
  stroke(
    line([
      [x, y + 0.04],
      [x, y + length * 0.6],
    ]),
    '#c05f70',
    0.04,
  )
