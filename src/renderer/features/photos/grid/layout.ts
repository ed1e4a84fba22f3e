/** How the tiles lie: `total` of them, `columns` beside each other, in pixels. */
export interface GridLayout {
  readonly total: number
  readonly columns: number
  /** Of a picture, which is square. */
  readonly tile: number
  /** From one row to the next. */
  readonly rowHeight: number
  readonly gap: number
}

/** The label and the file's name below a picture. */
const CAPTION = 42
const GAP = 8

/** As many columns as fit; a tile grows to fill its column. */
export function layoutOf(total: number, width: number, minTile: number): GridLayout {
  const columns = Math.max(1, Math.floor((width + GAP) / (minTile + GAP)))
  const tile = Math.max(1, Math.floor((width - GAP * (columns - 1)) / columns))
  return { total, columns, tile, rowHeight: tile + CAPTION + GAP, gap: GAP }
}

/**
 * Where a key leads from a tile; undefined for a key that leads nowhere.
 * @param visibleRows rows that fit on the screen, for PageUp and PageDown
 */
export function moveBy(
  key: string,
  from: number,
  { total, columns }: Pick<GridLayout, 'total' | 'columns'>,
  visibleRows: number,
): number | undefined {
  const page = columns * Math.max(1, visibleRows - 1)
  const to: Readonly<Record<string, number>> = {
    ArrowLeft: from - 1,
    ArrowRight: from + 1,
    // Not to the first or last photo when there is no row above or below.
    ArrowUp: from - columns < 0 ? from : from - columns,
    ArrowDown: from + columns >= total ? lastOfColumn(from, total, columns) : from + columns,
    PageUp: from - page,
    PageDown: from + page,
    Home: 0,
    End: total - 1,
  }
  const target = to[key]
  return target === undefined || total === 0 ? undefined : clamp(target, 0, total - 1)
}

/** Down from the last whole row one comes to the end, even where the last row is shorter. */
const lastOfColumn = (from: number, total: number, columns: number): number =>
  Math.floor(from / columns) < Math.floor((total - 1) / columns) ? total - 1 : from

/** Two corners, in pixels from the content's upper left corner. */
export interface Box {
  readonly fromX: number
  readonly fromY: number
  readonly toX: number
  readonly toY: number
}

/** The tiles that a box touches, in order. */
export function tilesInBox(box: Box, layout: GridLayout): readonly number[] {
  const { total, columns, tile, rowHeight, gap } = layout
  const [left, right] = sorted(box.fromX, box.toX)
  const [top, bottom] = sorted(box.fromY, box.toY)
  const rows = touched(top, bottom, rowHeight, rowHeight - gap, Math.ceil(total / columns))
  const inRow = touched(left, right, tile + gap, tile, columns)
  return rows.flatMap((row) =>
    inRow.map((column) => row * columns + column).filter((index) => index < total),
  )
}

/** Which of `count` stretches of a length, one every `pitch`, a stretch touches. */
function touched(
  from: number,
  to: number,
  pitch: number,
  length: number,
  count: number,
): readonly number[] {
  const first = Math.max(0, Math.floor(from / pitch))
  const last = Math.min(count - 1, Math.floor(to / pitch))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).filter(
    (place) => from < place * pitch + length && to >= place * pitch,
  )
}

const sorted = (a: number, b: number): readonly [number, number] => (a <= b ? [a, b] : [b, a])

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value))
