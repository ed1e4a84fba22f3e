export type ChartPoint = { readonly x: number; readonly y: number }

/** One line of a chart. */
export type LineSeries = {
  /** Unlike any other in the chart; not `x`. */
  readonly key: string
  readonly name: string
  /** The index of the label or run it belongs to. */
  readonly colour: number
  /** In ascending x; points that are not finite leave a gap in the table and none in the line. */
  readonly points: readonly ChartPoint[]
  readonly dashed?: boolean | undefined
  /** Strokes and gaps of its own, as `seriesDash` gives them, where colours alone would tell lines apart. */
  readonly dash?: string | undefined
  /** Thin and pale: raw values behind the line that sums them up. */
  readonly faint?: boolean | undefined
  /** Draws each point, for lines of few points. */
  readonly dots?: boolean | undefined
}

/** One x with the y of every series that has a point there. */
export type ChartRow = { readonly x: number; readonly [key: string]: number }

/**
 * Puts the points of all series into one row per x, ascending in x, which is what the chart and its
 * table need. On a logarithmic scale, points that are not above 0 have no place and are left out.
 */
export function mergeSeries(
  series: readonly Pick<LineSeries, 'key' | 'points'>[],
  logarithmic: boolean,
): ChartRow[] {
  const rows = new Map<number, { x: number; [key: string]: number }>()
  for (const { key, points } of series) {
    for (const { x, y } of points) {
      if (!Number.isFinite(x) || !Number.isFinite(y) || (logarithmic && y <= 0)) continue
      const row = rows.get(x) ?? { x }
      row[key] = y
      rows.set(x, row)
    }
  }
  return [...rows.values()].sort((a, b) => a.x - b.x)
}
