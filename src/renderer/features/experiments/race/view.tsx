import { useMemo, useState } from 'react'
import { MAX_SEEDS } from '#shared/domain/experiments/race.ts'
import { OptimizerSpec } from '#shared/domain/optimizer-spec.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { useSaveFile } from '#renderer/engine/use-save-file.ts'
import {
  Card,
  ChartFrame,
  ChartLegend,
  formatLoss,
  LineChart,
  type LineSeries,
  NumberField,
  seriesColourCount,
} from '#renderer/ui/index.ts'
import {
  drawn,
  type ExperimentView,
  type ResultProps,
  type SettingsForm,
} from '../experiment-view.ts'
import { text } from './text.ts'

const ENTRANTS = [
  { name: 'Gradient descent', kind: 'sgd', learningRate: 0.05 },
  { name: 'Momentum', kind: 'momentum', learningRate: 0.01 },
  { name: 'Adam', kind: 'adam', learningRate: 0.001 },
] as const

function useForm(spec: RunSpec | undefined): SettingsForm {
  const [seeds, setSeeds] = useState<number | null>(1)
  return {
    settings:
      spec && seeds !== null
        ? {
            kind: 'race',
            spec,
            entrants: ENTRANTS.map(({ name, kind, learningRate }) => ({
              ...{ name, learningRate, batchSize: spec.batchSize },
              optimizer: OptimizerSpec.parse({ kind }),
            })),
            seeds,
            sideBySide: 1,
          }
        : undefined,
    fields: (
      <NumberField
        label={text.seeds}
        value={seeds}
        min={1}
        max={MAX_SEEDS}
        integer
        onValueChange={setSeeds}
      />
    ),
  }
}

/** Points of a curve that a chart gets. */
const POINTS = 200

function Result({ experiment, parts }: ResultProps) {
  const onSave = useSaveFile()
  const curves = useAnswer('experiments.curves', { experimentId: experiment.id, points: POINTS })
  const series = useMemo<readonly LineSeries[]>(
    () =>
      (curves.data?.curves ?? []).map(({ key, epochs }, index) => ({
        key,
        name: parts.find((part) => part.key === key)?.name ?? key,
        colour: index % seriesColourCount,
        points: epochs.map(({ epoch, validationLoss }) => ({ x: epoch, y: validationLoss })),
      })),
    [curves.data, parts],
  )
  if (series.length === 0) return null
  return (
    <Card>
      <ChartFrame
        title={text.curve}
        summary={text.summary}
        legend={<ChartLegend series={series} />}
        files={{ name: 'optimizer-race', onSave }}
        table={() => ({
          columns: [
            {
              key: 'entrant',
              header: text.entrant,
              cell: ({ name }) => name,
              value: ({ name }) => name,
            },
            {
              key: 'epoch',
              header: text.epoch,
              numeric: true,
              cell: ({ x }) => x,
              value: ({ x }) => x,
            },
            {
              key: 'loss',
              header: text.loss,
              numeric: true,
              cell: ({ y }) => formatLoss(y),
              value: ({ y }) => y,
            },
          ],
          rows: series.flatMap(({ name, points }) => points.map((point) => ({ name, ...point }))),
          rowKey: ({ name, x }) => `${name} ${x}`,
        })}
      >
        <LineChart series={series} xLabel={text.epoch} yLabel={text.loss} />
      </ChartFrame>
    </Card>
  )
}

/** The optimizer race. */
export const raceView: ExperimentView = {
  kind: 'race',
  question: text.question,
  subtitle: text.subtitle,
  picture: { points: drawn([9, 6, 4, 3, 2.4, 2, 1.8, 1.7]), label: text.picture },
  useForm,
  Result,
}
