import { useMemo } from 'react'
import { learningRateAt } from '#shared/domain/learning-rate-schedule.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { useSaveFile } from '#renderer/engine/use-save-file.ts'
import {
  ChartFrame,
  formatInteger,
  formatSetting,
  LineChart,
  type LineSeries,
} from '#renderer/ui/index.ts'
import { text } from '../text.ts'

/** The curve's points, and steps of an epoch for them: a schedule is about epochs, not photos. */
const POINTS = 300

/** The learning rate over the whole run, before it is used. */
export function ScheduleCurve({ spec }: { readonly spec: Pick<RunSpec, 'schedule' | 'epochs'> }) {
  const { schedule, epochs } = spec
  const points = useMemo(() => {
    const stepsPerEpoch = Math.max(20, Math.ceil(POINTS / epochs))
    const totalSteps = stepsPerEpoch * epochs
    return Array.from({ length: POINTS }, (_, point) => {
      const step = Math.round((point * (totalSteps - 1)) / (POINTS - 1))
      const y = learningRateAt(schedule, step, { stepsPerEpoch, totalSteps, validationLosses: [] })
      return { x: step / stepsPerEpoch, y }
    })
  }, [schedule, epochs])
  const series = useMemo<readonly LineSeries[]>(
    () => [{ key: 'rate', name: text.rateCurve, colour: 0, points }],
    [points],
  )
  const onSave = useSaveFile()
  const first = formatSetting(points[0]?.y ?? 0)
  const last = formatSetting(points.at(-1)?.y ?? 0)
  return (
    <ChartFrame
      title={text.rateCurve}
      summary={
        schedule.kind === 'reduceOnPlateau'
          ? text.rateOnPlateau(formatSetting(schedule.learningRate))
          : text.rateSummary(first, last, epochs)
      }
      height={180}
      files={{ name: 'learning-rate-schedule', onSave }}
      table={() => ({
        columns: [
          {
            key: 'x',
            header: text.rateCurveX,
            numeric: true,
            cell: ({ x }) => x.toFixed(2),
            value: ({ x }) => x,
          },
          {
            key: 'y',
            header: text.rateCurve,
            numeric: true,
            cell: ({ y }) => formatSetting(y),
            value: ({ y }) => y,
          },
        ],
        rows: points,
        rowKey: ({ x }) => String(x),
      })}
    >
      <LineChart
        series={series}
        xLabel={text.rateCurveX}
        yLabel={text.rateCurve}
        formatX={formatInteger}
      />
    </ChartFrame>
  )
}
