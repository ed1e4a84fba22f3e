import { memo, useMemo, useState } from 'react'
import { useSaveFile } from '#renderer/engine/use-save-file.ts'
import {
  ChartFrame,
  ChartLegend,
  type ChartMark,
  formatLoss,
  formatPercent,
  LineChart,
  Row,
  SegmentedControl,
  Select,
} from '#renderer/ui/index.ts'
import type { Measure } from './measure.ts'
import { text } from './text.ts'
import { guessingLines, guessingMark, variantLines } from './variant-lines.ts'
import type { VariantRun } from './variant-runs.ts'

interface VariantsChartProps {
  readonly runs: readonly VariantRun[]
  /** What its files are called. */
  readonly file: string
  /** Draws how far guessing could reach by chance. */
  readonly besideGuessing?: boolean
}

const WHOLE: readonly [number, number] = [0, 1]
const HEIGHT = 320
const NO_MARKS: readonly ChartMark[] = []
const percent = (share: number): string => formatPercent(share, 0)

/** Loss or accuracy of all variants by epoch, for one seed at a time. */
export const VariantsChart = memo(function VariantsChart(props: VariantsChartProps) {
  const { runs, file, besideGuessing = false } = props
  const [measure, setMeasure] = useState<Measure>('accuracy')
  const seeds = [...new Set(runs.map(({ seed }) => seed))]
  const [wanted, setSeed] = useState<number>()
  const seed = wanted ?? seeds[0]
  const shown = useMemo(() => runs.filter((run) => run.seed === seed), [runs, seed])
  const lines = useMemo(() => variantLines(shown, measure), [shown, measure])
  const series = useMemo(
    () => (besideGuessing && measure === 'accuracy' ? [...guessingLines(shown), ...lines] : lines),
    [besideGuessing, shown, lines, measure],
  )
  const marks = useMemo(
    () => (measure === 'accuracy' ? guessingMark(shown) : NO_MARKS),
    [shown, measure],
  )
  const onSave = useSaveFile()
  const format = measure === 'accuracy' ? formatPercent : formatLoss
  return (
    <ChartFrame
      title={text.curves[measure]}
      summary={text.summary(measure, shown)}
      legend={<ChartLegend series={series.filter(({ key }) => key !== 'guessing 1')} />}
      info={text.curvesInfo}
      height={HEIGHT}
      files={{ name: file, onSave }}
      actions={
        <Row>
          {seeds.length > 1 && (
            <Select
              label={text.seed}
              hideLabel
              value={String(seed)}
              onValueChange={(chosen) => setSeed(Number(chosen))}
              options={seeds.map((one) => ({ value: String(one), label: text.seedOf(one) }))}
            />
          )}
          <SegmentedControl
            label={text.measure}
            hideLabel
            value={measure}
            onValueChange={setMeasure}
            options={[
              { value: 'accuracy', label: text.accuracy },
              { value: 'loss', label: text.loss },
            ]}
          />
        </Row>
      }
      table={() => ({
        columns: [
          { key: 'curve', header: text.curve, cell: ({ name }) => name, value: ({ name }) => name },
          {
            key: 'epoch',
            header: text.epoch,
            numeric: true,
            cell: ({ x }) => x,
            value: ({ x }) => x,
          },
          {
            key: 'value',
            header: measure === 'accuracy' ? text.accuracy : text.loss,
            numeric: true,
            cell: ({ y }) => format(y),
            value: ({ y }) => y,
          },
        ],
        rows: lines.flatMap(({ name, points }) => points.map((point) => ({ name, ...point }))),
        rowKey: ({ name, x }) => `${name} ${x}`,
      })}
    >
      <LineChart
        series={series}
        marks={marks}
        xLabel={text.epoch}
        yLabel={measure === 'accuracy' ? text.accuracy : text.loss}
        yDomain={measure === 'accuracy' ? WHOLE : undefined}
        formatY={measure === 'accuracy' ? percent : undefined}
      />
    </ChartFrame>
  )
})
