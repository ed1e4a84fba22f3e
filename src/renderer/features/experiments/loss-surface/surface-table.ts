import type { LossSurfaceSettings } from '#shared/domain/experiments/loss-surface.ts'
import { coordinateOf, type LossSurface, type PathPoint } from '#shared/domain/loss-surface.ts'
import { runTitle } from '#shared/words/run-title.ts'
import { type ChartTable, formatLoss, formatPercent, noNumber } from '#renderer/ui/index.ts'
import { runsOf } from './paths.ts'
import { text } from './text.ts'

interface Row {
  readonly what: string
  readonly first: number
  readonly second: number
  readonly loss: number | null
  /** Null for places of the picture. */
  readonly off: number | null
}

/** The ways first, point by point, then every place that is known. */
export function surfaceTable(
  { plane, points }: LossSurface,
  settings: LossSurfaceSettings,
): ChartTable<Row> {
  const { extent } = settings
  const runIds = runsOf(settings)
  const way = (what: string, { a, b, loss, off }: PathPoint): Row => ({
    ...{ what, first: a, second: b, loss, off },
  })
  const rows: readonly Row[] = [
    ...plane.paths.flatMap((path, index) => {
      const run = runTitle({ id: runIds[index] ?? 0, name: null })
      return [
        ...path.points.map((point) => way(text.step(run, point.step), point)),
        way(text.end(run), path.end),
      ]
    }),
    ...points.map(({ column, row, loss }) => ({
      what: text.place,
      first: coordinateOf(column, extent),
      second: coordinateOf(row, extent),
      ...{ loss, off: null },
    })),
  ]
  return {
    rows,
    rowKey: ({ what, first, second }) => `${what} ${first} ${second}`,
    columns: [
      { key: 'what', header: text.kind, cell: ({ what }) => what },
      {
        key: 'first',
        header: text.first,
        numeric: true,
        cell: ({ first }) => first.toFixed(3),
        value: ({ first }) => first,
      },
      {
        key: 'second',
        header: text.second,
        numeric: true,
        cell: ({ second }) => second.toFixed(3),
        value: ({ second }) => second,
      },
      {
        key: 'loss',
        header: text.loss,
        numeric: true,
        cell: ({ loss }) => (loss === null ? text.notFinite : formatLoss(loss)),
        value: ({ loss }) => loss,
      },
      {
        key: 'off',
        header: text.off,
        numeric: true,
        cell: ({ off }) => (off === null ? noNumber : formatPercent(off)),
        value: ({ off }) => off,
      },
    ],
  }
}
