import { type ChartRow, type LineSeries } from './merge-series.ts'

/** Between what a quantity lies, over the same axis as the lines. */
export type ChartBand = {
  /** Unlike any other band's in the chart. */
  readonly key: string
  /** The index of the label or run it belongs to. */
  readonly colour: number
  /** In ascending x. */
  readonly points: readonly { readonly x: number; readonly low: number; readonly high: number }[]
}

/** Pale enough that lines and other bands are seen through it. */
export const BAND_OPACITY = 0.16

const lowKey = ({ key }: ChartBand) => `${key} low`
const highKey = ({ key }: ChartBand) => `${key} high`

/** Both edges as lines, to be put into rows. */
export function edgesOf(band: ChartBand): readonly Pick<LineSeries, 'key' | 'points'>[] {
  const { points } = band
  return [
    { key: lowKey(band), points: points.map(({ x, low }) => ({ x, y: low })) },
    { key: highKey(band), points: points.map(({ x, high }) => ({ x, y: high })) },
  ]
}

/** What a row holds of a band; undefined where it has no point. */
export function bandOf(band: ChartBand, row: ChartRow): readonly [number, number] | undefined {
  const [low, high] = [row[lowKey(band)], row[highKey(band)]]
  return low === undefined || high === undefined ? undefined : [low, high]
}
