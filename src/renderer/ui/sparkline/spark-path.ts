import { type ChartPoint } from '../chart/merge-series.ts'

export type SparkSize = { readonly width: number; readonly height: number; readonly margin: number }

/**
 * The path of a small curve that fills its size but for a margin, and where it ends; a curve that is
 * level runs through the middle. Points that are not finite are left out.
 */
export function sparkPath(
  points: readonly ChartPoint[],
  { width, height, margin }: SparkSize,
): { readonly path: string; readonly end: ChartPoint | undefined } {
  const finite = points.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
  const toX = scale(
    finite.map(({ x }) => x),
    margin,
    width - margin,
  )
  // Up is more, and an SVG counts downwards.
  const toY = scale(
    finite.map(({ y }) => y),
    height - margin,
    margin,
  )
  const drawn = finite.map(({ x, y }) => ({ x: toX(x), y: toY(y) }))
  const path = drawn
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('')
  return { path, end: drawn.at(-1) }
}

function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const low = Math.min(...values)
  const range = Math.max(...values) - low
  return (value) => (range > 0 ? from + ((value - low) / range) * (to - from) : (from + to) / 2)
}
