import { useMemo } from 'react'
import type { GradientCheck } from '#shared/domain/gradient-check.ts'
import { useSaveFile } from '#renderer/engine/use-save-file.ts'
import {
  Card,
  ChartFrame,
  ChartLegend,
  DataTable,
  formatDuration,
  formatInteger,
  formatLoss,
  Grid,
  LineChart,
  type LineSeries,
  Stack,
  Stat,
} from '#renderer/ui/index.ts'
import { tensorDifferences } from './tensor-differences.ts'
import { StepChart } from './step-chart.tsx'
import { scientific } from './step-lines.ts'
import { text } from './text.ts'

/** More than smooth networks show at their best step. */
const LARGE = 0.01

/** Backpropagation beside central differences: how alike, and how long each takes. */
export function GradientResult({ check }: { readonly check: GradientCheck }) {
  const onSave = useSaveFile()
  const { weights, weightCount, photos, backpropagationSeconds, differencesSecondsForAll } = check
  const series = useMemo<readonly LineSeries[]>(() => {
    const sorted = weights.toSorted((a, b) => a.numeric - b.numeric)
    const point = (y: 'numeric' | 'analytic') =>
      sorted.map((weight) => ({ x: weight.numeric, y: weight[y] }))
    return [
      { key: 'equal', name: text.equal, colour: 1, faint: true, points: point('numeric') },
      { key: 'analytic', name: text.analytic, colour: 0, dots: true, points: point('analytic') },
    ]
  }, [weights])
  return (
    <Stack gap={4}>
      <Card>
        <Stack gap={4}>
          <Grid columnWidth={160}>
            <Stat
              caption={text.largest}
              value={scientific(check.largestRelativeDifference)}
              note={text.largestNote(weights.length, photos)}
            />
            <Stat
              caption={text.backpropagation}
              value={formatDuration(backpropagationSeconds)}
              note={text.backpropagationNote(weightCount)}
            />
            <Stat
              caption={text.differences}
              value={formatDuration(check.differencesSeconds)}
              note={text.differencesNote(weights.length)}
            />
            <Stat
              caption={text.differencesForAll}
              value={formatDuration(differencesSecondsForAll)}
              note={text.differencesForAllNote}
            />
          </Grid>
          <p>{text.meaning(backpropagationSeconds, differencesSecondsForAll)}</p>
        </Stack>
      </Card>
      <Card>
        <StepChart steps={check.steps} />
      </Card>
      <Card>
        <ChartFrame
          title={text.agreement}
          summary={
            check.largestRelativeDifference > LARGE
              ? `${text.agreementSummary} ${text.bends}`
              : text.agreementSummary
          }
          legend={<ChartLegend series={series} />}
          files={{ name: 'gradient-check', onSave }}
          table={() => ({
            columns: [
              {
                key: 'weight',
                header: text.weight,
                cell: ({ tensor, index }) => text.weightName(tensor, index),
                value: ({ tensor, index }) => `${tensor} ${index}`,
              },
              {
                key: 'numeric',
                header: text.numeric,
                numeric: true,
                cell: ({ numeric }) => formatLoss(numeric),
                value: ({ numeric }) => numeric,
              },
              {
                key: 'analytic',
                header: text.analytic,
                numeric: true,
                cell: ({ analytic }) => formatLoss(analytic),
                value: ({ analytic }) => analytic,
              },
            ],
            rows: weights,
            rowKey: ({ tensor, index }) => `${tensor} ${index}`,
          })}
        >
          <LineChart series={series} xLabel={text.numeric} yLabel={text.analytic} />
        </ChartFrame>
      </Card>
      <Card flush title={text.tensors}>
        <DataTable
          caption={text.tensors}
          columns={[
            { key: 'tensor', header: text.tensor, cell: ({ tensor }) => tensor },
            {
              key: 'checked',
              header: text.checked,
              numeric: true,
              cell: ({ checked }) => formatInteger(checked),
            },
            {
              key: 'largest',
              header: text.largest,
              numeric: true,
              cell: ({ largest }) => scientific(largest),
            },
          ]}
          rows={tensorDifferences(weights)}
          rowKey={({ tensor }) => tensor}
        />
      </Card>
    </Stack>
  )
}
