/** Values at the crossings of evenly spaced lines, row by row, the lowest second coordinate first. */
export type SurfaceGrid = {
  /** Lines in each direction. */
  readonly side: number
  /** side × side; Infinity for what is beyond all others. */
  readonly values: Float64Array
}

/** A way over a surface, such as the weights that training came by. */
export type SurfacePath = {
  readonly key: string
  readonly name: string
  /** The index of the run it belongs to. */
  readonly colour: number
  /** In units of the axes, `z` on the surface; what lies beyond its square is not drawn. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly z: number }[]
}

/** What is drawn of a surface over a square, whichever way it is looked at. */
export type SurfacePlotProps = {
  readonly grid: SurfaceGrid
  /** Both axes go from minus this to this. */
  readonly extent: number
  readonly xLabel: string
  readonly yLabel: string
  /** What is drawn upwards, or as colour: on a logarithmic scale. */
  readonly zLabel: string
  readonly paths: readonly SurfacePath[]
  /** The value in the middle, and what that place is. */
  readonly centre: number
  readonly centreLabel: string
}

/** How many colours the scale of a surface has: `--sequence-1` for the lowest. */
export const bandCount = 9

/** Values below this part of the largest are drawn as if they were that. */
const LEAST = 1e-6

/**
 * Where a surface's bands end: `bandCount` + 1 values, evenly apart on a logarithmic scale, from the
 * lowest to the highest that is finite.
 */
export function bandEdges({ values }: SurfaceGrid): readonly number[] {
  const finite = [...values].filter((value) => Number.isFinite(value))
  const most = Math.max(Number.MIN_VALUE, ...finite)
  const least = Math.max(most * LEAST, Math.min(most, ...finite))
  // A plain has one height; give it room.
  const ratio = Math.max(most / least, 1 + 1e-6)
  return Array.from({ length: bandCount + 1 }, (_, index) => least * ratio ** (index / bandCount))
}

/** Numbers to write along an axis from −extent to extent: four to nine of them, as round as can be. */
export function axisTicks(extent: number): readonly number[] {
  const decade = 10 ** Math.floor(Math.log10(extent))
  const step = [5, 2, 1, 0.5, 0.2].map((part) => part * decade).find((each) => each <= extent / 2)
  const each = step ?? extent
  const half = Math.floor(extent / each + 1e-9)
  return Array.from({ length: 2 * half + 1 }, (_, index) =>
    Number(((index - half) * each).toPrecision(6)),
  )
}

/** Where a value lies between the lowest edge, 0, and the highest, 1. */
export function heightOf(value: number, edges: readonly number[]): number {
  const [least = 1, most = 1] = [edges[0], edges.at(-1)]
  const share = Math.log(Math.max(value, least) / least) / Math.log(most / least)
  return Math.min(1, Math.max(0, share))
}

/** The surface as heights from 0 to 1, row by row. */
export const heightsOf = ({ values }: SurfaceGrid, edges: readonly number[]): Float64Array =>
  values.map((value) => heightOf(value, edges))
