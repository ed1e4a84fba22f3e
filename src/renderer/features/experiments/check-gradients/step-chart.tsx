import { useMemo } from 'react'
import type { GradientCheck } from '#shared/domain/gradient-check.ts'
import { useSaveFile } from '#renderer/engine/use-save-file.ts'
import { ChartFrame, ChartLegend, LineChart } from '#renderer/ui/index.ts'
import { scientific, stepAtX, stepLines, stepMarks, stepSentence } from './step-lines.ts'
import { text } from './text.ts'

/** How far backpropagation and differences are apart, over the size of the step. */
export function StepChart({ steps }: Pick<GradientCheck, 'steps'>) {
  const onSave = useSaveFile()
  const series = useMemo(() => stepLines(steps), [steps])
  const marks = useMemo(() => stepMarks(steps), [steps])
  return (
    <ChartFrame
      title={text.steps}
      summary={stepSentence(steps)}
      info={text.stepsInfo}
      legend={<ChartLegend series={series} />}
      files={{ name: 'gradient-check-steps', onSave }}
      height={300}
      table={() => ({
        columns: [
          {
            key: 'step',
            header: text.step,
            numeric: true,
            cell: ({ step }) => scientific(step),
            value: ({ step }) => step,
          },
          {
            key: 'median',
            header: text.median,
            numeric: true,
            cell: ({ median }) => scientific(median),
            value: ({ median }) => median,
          },
          {
            key: 'largest',
            header: text.worst,
            numeric: true,
            cell: ({ largest }) => scientific(largest),
            value: ({ largest }) => largest,
          },
        ],
        rows: steps,
        rowKey: ({ step }) => String(step),
      })}
    >
      <LineChart
        series={series}
        marks={marks}
        xLabel={text.step}
        yLabel={text.difference}
        formatX={stepAtX}
        formatY={scientific}
        logarithmic
      />
    </ChartFrame>
  )
}
