import { memo, useMemo } from 'react'
import {
  accuracyText,
  accuracyWithInterval,
  intervalText,
  shareOf,
} from '#shared/words/comparisons/accuracy-words.ts'
import { enoughOf, type Typical } from '#shared/words/comparisons/width-story.ts'
import { useSaveFile } from '#renderer/engine/use-save-file.ts'
import {
  ChartFrame,
  ChartLegend,
  formatInteger,
  formatPercent,
  LineChart,
} from '#renderer/ui/index.ts'
import { text } from './text.ts'
import { guessingMarks, placeOf, unitsAt, widthLines } from './width-lines.ts'
import type { WidthRow } from './width-rows.ts'

const WHOLE: readonly [number, number] = [0, 1]
const HEIGHT = 320
/** Room for the outer points, in doublings. */
const MARGIN = 0.2
const percent = (share: number): string => formatPercent(share, 0)

/** Training and validation accuracy by width. */
export const WidthChart = memo(function WidthChart({
  rows,
}: {
  readonly rows: readonly WidthRow[]
}) {
  const typical = useMemo(
    () => rows.flatMap((row): readonly Typical[] => (row.typical ? [row.typical] : [])),
    [rows],
  )
  const series = useMemo(() => widthLines(typical), [typical])
  const marks = useMemo(() => guessingMarks(typical), [typical])
  const places = useMemo(() => rows.map(({ units }) => placeOf(units)), [rows])
  const domain = useMemo(
    () => [(places[0] ?? 0) - MARGIN, (places.at(-1) ?? 1) + MARGIN] as const,
    [places],
  )
  const top = enoughOf(typical)?.top
  const onSave = useSaveFile()
  return (
    <ChartFrame
      title={text.chart}
      summary={text.summary(
        typical.length,
        rows.length,
        top && `${text.unitsOf(top.units)}, ${accuracyWithInterval(top.trained.validation)}`,
      )}
      legend={<ChartLegend series={series.filter(({ key }) => key !== 'low')} />}
      info={text.chartInfo}
      height={HEIGHT}
      files={{ name: 'width', onSave }}
      table={() => ({
        columns: [
          {
            key: 'units',
            header: text.units,
            numeric: true,
            cell: ({ units }) => formatInteger(units),
            value: ({ units }) => units,
          },
          {
            key: 'training',
            header: text.training,
            numeric: true,
            cell: ({ trained }) => accuracyText(trained.train),
            value: ({ trained }) => shareOf(trained.train),
          },
          {
            key: 'validation',
            header: text.validation,
            numeric: true,
            cell: ({ trained }) => accuracyText(trained.validation),
            value: ({ trained }) => shareOf(trained.validation),
          },
          {
            key: 'interval',
            header: text.columns.interval,
            numeric: true,
            cell: ({ trained }) => intervalText(trained.validation),
          },
        ],
        rows: typical,
        rowKey: ({ units }) => String(units),
      })}
    >
      <LineChart
        series={series}
        marks={marks}
        xLabel={text.units}
        yLabel={text.accuracy}
        xDomain={domain}
        yDomain={WHOLE}
        xTicks={places}
        formatX={unitsAt}
        formatY={percent}
      />
    </ChartFrame>
  )
})
