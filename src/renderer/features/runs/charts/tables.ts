import type { EpochMetrics, StepPoint } from '#shared/domain/metrics.ts'
import {
  type ChartColumn,
  type ChartTable,
  formatInteger,
  formatLoss,
  formatPercent,
  formatSetting,
} from '#renderer/ui/index.ts'
import { chartsText as text, shown } from './charts-text.ts'

interface Quantity<Row> {
  readonly key: string & keyof Row
  readonly header: string
  readonly unit?: string
  readonly format: (value: number) => string
}

/** A column of a number that each row has under the column's key, or does not know. */
const column = <Row>({ key, header, unit, format }: Quantity<Row>): ChartColumn<Row> => {
  const value = (row: Row): number | null => {
    const held = row[key]
    return typeof held === 'number' ? held : null
  }
  return {
    key,
    header,
    unit,
    numeric: true,
    cell: (row) => shown(value(row), format),
    value,
  }
}

const seconds = (value: number) => `${value.toFixed(2)} s`

/** Everything that is recorded of the steps: what the loss, rate and gradient charts show. */
export const stepTable = (points: readonly StepPoint[]): ChartTable<StepPoint> => ({
  columns: [
    column({ key: 'step', header: text.update, format: formatInteger }),
    column({ key: 'seconds', header: text.seconds, unit: 's', format: seconds }),
    column({ key: 'loss', header: text.lossOfUpdate, format: formatLoss }),
    column({ key: 'smoothed', header: text.smoothedLoss, format: formatLoss }),
    column({ key: 'lowest', header: text.lowest, format: formatLoss }),
    column({ key: 'highest', header: text.highest, format: formatLoss }),
    column({ key: 'learningRate', header: text.rate, format: rate }),
    column({ key: 'gradientNorm', header: text.gradient, format: formatLoss }),
  ],
  rows: points,
  rowKey: ({ step }) => String(step),
})

/** Everything that is recorded of the epochs: what the accuracy and speed charts show. */
export const epochTable = (epochs: readonly EpochMetrics[]): ChartTable<EpochMetrics> => ({
  columns: [
    column({ key: 'epoch', header: text.epoch, format: formatInteger }),
    column({ key: 'step', header: text.update, format: formatInteger }),
    column({ key: 'seconds', header: text.seconds, unit: 's', format: seconds }),
    column({ key: 'trainLoss', header: text.trainLoss, format: formatLoss }),
    column({ key: 'validationLoss', header: text.validationLoss, format: formatLoss }),
    column({
      key: 'trainAccuracy',
      header: text.accuracyOfTraining,
      unit: 'share',
      format: formatPercent,
    }),
    column({
      key: 'validationAccuracy',
      header: text.accuracyOfValidation,
      unit: 'share',
      format: formatPercent,
    }),
    column({
      key: 'imagesPerSecond',
      header: text.speed,
      unit: text.speedY,
      format: (value) => formatInteger(Math.round(value)),
    }),
  ],
  rows: epochs,
  rowKey: ({ epoch }) => String(epoch),
})

/** A rate as it was set: it comes as a float of 32 bits, which has no more than seven digits. */
export const rate = (value: number): string => formatSetting(Number(value.toPrecision(6)))
