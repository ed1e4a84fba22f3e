import { useMemo } from 'react'
import { middleRate } from '#shared/domain/experiments/find-rate.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { useSaveFile } from '#renderer/engine/use-save-file.ts'
import {
  Button,
  Card,
  ChartFrame,
  ChartLegend,
  DataTable,
  formatLoss,
  formatPercent,
  LineChart,
  type LineSeries,
  Stack,
} from '#renderer/ui/index.ts'
import type { ResultProps } from '../experiment-view.ts'
import { text } from '../text.ts'
import { rateText } from './rate-lines.ts'
import { rateTrainings, type RateTraining, readTrainings } from './read-trainings.ts'
import { trainingsText } from './trainings-text.ts'

/** Points of a curve that the chart gets. */
const POINTS = 200
const COLOURS: Readonly<Record<RateTraining['key'], number>> = { tenth: 2, middle: 0, tenfold: 1 }

interface RateTrainingsProps extends Pick<ResultProps, 'experiment' | 'parts' | 'onOpenRun'> {
  readonly spec: RunSpec
}

/** The same network trained with a rate in the middle, a tenth of it and ten times as much. */
export function RateTrainings({ experiment, parts, spec, onOpenRun }: RateTrainingsProps) {
  const onSave = useSaveFile()
  const curves = useAnswer('experiments.curves', { experimentId: experiment.id, points: POINTS })
  const trainings = useMemo(
    () => rateTrainings(parts, curves.data?.curves ?? []),
    [parts, curves.data],
  )
  const series = useMemo<readonly LineSeries[]>(
    () =>
      trainings.map(({ key, rate, epochs }) => ({
        key,
        name: trainingsText.names[key](rateText(rate)),
        colour: COLOURS[key],
        dots: epochs.length < 30,
        points: epochs.map(({ epoch, trainLoss }) => ({ x: epoch, y: trainLoss })),
      })),
    [trainings],
  )
  const middle = middleRate({ spec }, parts)
  if (!middle || trainings.length === 0) return null
  const reading = readTrainings(trainings)
  return (
    <Card>
      <Stack gap={4}>
        <ChartFrame
          title={trainingsText.title}
          summary={[
            trainingsText.around[middle.from](rateText(middle.rate)),
            reading ? trainingsText.reading(reading) : trainingsText.underWay,
          ].join(' ')}
          legend={<ChartLegend series={series} />}
          files={{ name: 'three-rates', onSave }}
          table={() => ({
            columns: [
              {
                key: 'rate',
                header: text.learningRate,
                numeric: true,
                cell: ({ rate }) => rateText(rate),
                value: ({ rate }) => rate,
              },
              {
                key: 'epoch',
                header: trainingsText.epoch,
                numeric: true,
                cell: ({ epoch }) => epoch,
                value: ({ epoch }) => epoch,
              },
              {
                key: 'loss',
                header: trainingsText.trainLoss,
                numeric: true,
                cell: ({ trainLoss }) => formatLoss(trainLoss),
                value: ({ trainLoss }) => trainLoss,
              },
            ],
            rows: trainings.flatMap(({ rate, epochs }) =>
              epochs.map((metrics) => ({ rate, ...metrics })),
            ),
            rowKey: ({ rate, epoch }) => `${rate} ${epoch}`,
          })}
        >
          <LineChart
            series={series}
            xLabel={trainingsText.epoch}
            yLabel={trainingsText.trainLoss}
            logarithmic
          />
        </ChartFrame>
        <DataTable
          caption={trainingsText.title}
          columns={[
            {
              key: 'rate',
              header: text.learningRate,
              numeric: true,
              cell: ({ rate }) => rateText(rate),
            },
            {
              key: 'loss',
              header: trainingsText.trainLoss,
              numeric: true,
              cell: ({ epochs }) => formatLoss(epochs.at(-1)?.trainLoss ?? NaN),
            },
            {
              key: 'accuracy',
              header: trainingsText.validationAccuracy,
              numeric: true,
              cell: ({ epochs }) => formatPercent(epochs.at(-1)?.validationAccuracy ?? NaN),
            },
            {
              key: 'run',
              header: trainingsText.run,
              cell: ({ runId }) =>
                runId !== null && (
                  <Button variant="quiet" size="small" onClick={() => onOpenRun(runId)}>
                    {trainingsText.openRun(runId)}
                  </Button>
                ),
            },
          ]}
          rows={trainings}
          rowKey={({ key }) => key}
        />
      </Stack>
    </Card>
  )
}
