import type { DescentPoint } from '#shared/domain/descent.ts'
import { descentNumber } from '#shared/words/descent-words.ts'
import { type ChartColumn, type ChartTable, formatInteger } from '#renderer/ui/index.ts'
import { axisNames, text } from './text.ts'
import type { DrawnWalk } from './drawn-walk.ts'

/** A point of a walk with the step that led there. */
interface StepRow extends DescentPoint {
  readonly step: number
}

const numeric = <RowData>(
  key: string,
  header: string,
  value: (row: RowData) => number | undefined,
): ChartColumn<RowData> => ({
  key,
  header,
  numeric: true,
  cell: (row) => {
    const number = value(row)
    return number === undefined ? '' : descentNumber(number)
  },
  value,
})

const stepColumn: ChartColumn<{ readonly step: number }> = {
  key: 'step',
  header: text.stepColumn,
  cell: ({ step }) => formatInteger(step),
  value: ({ step }) => step,
}

/** The places of a walk, each with f and its slope; and with the slope that was followed, where that is another. */
export function stepTable(points: readonly DescentPoint[]): ChartTable<StepRow> {
  const axes = axisNames.slice(0, points[0]?.position.length ?? 1)
  const curve = axes.length === 1
  const noisy = points.some(({ gradient, followed }) =>
    followed?.some((each, axis) => each !== gradient[axis]),
  )
  return {
    columns: [
      stepColumn,
      ...axes.map((axis, i) => numeric<StepRow>(axis, axis, ({ position }) => position[i])),
      numeric('value', text.value(axes.length), ({ value }) => value),
      ...axes.map((axis, i) =>
        numeric<StepRow>(
          `slope ${axis}`,
          curve ? text.slope : text.slopeAlong(axis),
          ({ gradient }) => gradient[i],
        ),
      ),
      ...axes
        .filter(() => noisy)
        .map((axis, i) =>
          numeric<StepRow>(
            `followed ${axis}`,
            curve ? text.followed : text.followedAlong(axis),
            ({ followed }) => followed?.[i],
          ),
        ),
    ],
    rows: points.map((point, step) => ({ ...point, step })),
    rowKey: ({ step }) => String(step),
  }
}

/** f by step, a column for each walk; nothing where a walk has ended. */
export function valueTable(
  walks: readonly DrawnWalk[],
  steps: number,
): ChartTable<{ readonly step: number }> {
  return {
    columns: [
      stepColumn,
      ...walks.map(({ key, name, points }) =>
        numeric<{ readonly step: number }>(key, name, ({ step }) => points[step]?.value),
      ),
    ],
    rows: Array.from({ length: steps + 1 }, (_, step) => ({ step })),
    rowKey: ({ step }) => String(step),
  }
}
