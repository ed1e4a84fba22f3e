import type { Shape } from '#shared/domain/network.ts'

/** A square of the drawing, in its own units. */
export interface Square {
  readonly x: number
  readonly y: number
  readonly side: number
}

/** The drawing's size, in pixels. */
export const GLYPH = { width: 64, height: 44 } as const

/** Channels are sheets one behind the other, at most so many of them. */
const MOST_SHEETS = 7
const SHEET_STEP = 3
const SMALLEST_SHEET = 8
/** Numbers of a vector are cells one above the other, at most so many of them. */
const MOST_CELLS = 8
const CELL = 4
const CELL_STEP = 5

/** Sheets for a picture, the nearest last; cells for a vector. Larger sizes are drawn larger. */
export function glyphOf(shape: Shape): readonly Square[] {
  const [first = 1, , channels] = shape
  return channels === undefined ? cells(first) : sheets(first, channels)
}

function sheets(size: number, channels: number): readonly Square[] {
  // One, two for three, then one more for each doubling.
  const count = Math.min(MOST_SHEETS, channels === 1 ? 1 : Math.round(Math.log2(channels)) + 1)
  const room = GLYPH.height - 2 - SHEET_STEP * (MOST_SHEETS - 1)
  const side = SMALLEST_SHEET + (Math.log2(size) / 8) * (room - SMALLEST_SHEET)
  const reach = side + SHEET_STEP * (count - 1)
  const [left, bottom] = [(GLYPH.width - reach) / 2, (GLYPH.height + reach) / 2]
  return Array.from({ length: count }, (_, sheet) => {
    const behind = count - 1 - sheet
    return { x: left + SHEET_STEP * behind, y: bottom - side - SHEET_STEP * behind, side }
  })
}

function cells(length: number): readonly Square[] {
  const count = Math.min(MOST_CELLS, length <= 4 ? length : 3 + Math.round(Math.log2(length) / 2))
  const top = (GLYPH.height - count * CELL_STEP) / 2
  return Array.from({ length: count }, (_, cell) => ({
    x: (GLYPH.width - CELL) / 2,
    y: top + cell * CELL_STEP,
    side: CELL,
  }))
}
