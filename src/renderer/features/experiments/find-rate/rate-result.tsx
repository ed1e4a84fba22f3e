import { useMemo } from 'react'
import { roundRate } from '#shared/domain/experiments/find-rate.ts'
import type { RateFinding } from '#shared/domain/rate-finding.ts'
import { useSaveFile } from '#renderer/engine/use-save-file.ts'
import {
  Button,
  Card,
  ChartFrame,
  ChartLegend,
  formatLoss,
  LineChart,
  Row,
  Stack,
} from '#renderer/ui/index.ts'
import { rateAtX, rateLines, rateMarks, rateSentence, rateText } from './rate-lines.ts'
import { text } from '../text.ts'

interface RateResultProps {
  readonly finding: RateFinding
  readonly onUse: (rate: number) => void
}

/** The curve of a range test, what it says, and the way to use it. */
export function RateResult({ finding, onUse }: RateResultProps) {
  const series = useMemo(() => rateLines(finding), [finding])
  const marks = useMemo(() => rateMarks(finding), [finding])
  const onSave = useSaveFile()
  const { suggestion } = finding
  return (
    <Card>
      <Stack gap={4}>
        <ChartFrame
          title={text.curve}
          summary={rateSentence(finding)}
          legend={<ChartLegend series={series} />}
          files={{ name: 'learning-rate-finder', onSave }}
          table={() => ({
            columns: [
              {
                key: 'rate',
                header: text.learningRate,
                numeric: true,
                cell: ({ learningRate }) => learningRate.toExponential(2),
                value: ({ learningRate }) => learningRate,
              },
              {
                key: 'loss',
                header: text.loss,
                numeric: true,
                cell: ({ loss }) => formatLoss(loss),
                value: ({ loss }) => loss,
              },
              {
                key: 'smoothed',
                header: text.smoothed,
                numeric: true,
                cell: ({ smoothed }) => formatLoss(smoothed),
                value: ({ smoothed }) => smoothed,
              },
            ],
            rows: finding.points,
            rowKey: ({ learningRate }) => String(learningRate),
          })}
        >
          <LineChart
            series={series}
            marks={marks}
            xLabel={text.learningRate}
            yLabel={text.loss}
            formatX={rateAtX}
          />
        </ChartFrame>
        {suggestion !== null && (
          <Row>
            <Button onClick={() => onUse(roundRate(suggestion))}>
              {text.useRate(rateText(suggestion))}
            </Button>
          </Row>
        )}
      </Stack>
    </Card>
  )
}
