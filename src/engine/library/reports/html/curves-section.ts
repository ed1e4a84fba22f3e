import type { StepPoint } from '#shared/domain/metrics.ts'
import type { ReportedEpoch } from '#shared/domain/run-report.ts'
import { formatInteger, formatLoss, formatPercent } from '#shared/words/format.ts'
import { text } from '../text.ts'
import { html, type Html } from './html.ts'
import { type Line, lineChart } from './line-chart.ts'

interface Curves {
  readonly steps: readonly StepPoint[]
  readonly epochs: readonly ReportedEpoch[]
}

/** Both curves, and the numbers of every epoch behind them. */
export function curvesSection({ steps, epochs }: Curves): Html {
  return html`<section>
    <h2>${text.curves}</h2>
    ${steps.length > 0 && lossChart({ steps, epochs })}
    ${epochs.length > 0 ? accuracyChart(epochs) : html`<p>${text.noCurve}</p>`}
    ${epochs.length > 0 && epochTable(epochs)}
  </section>`
}

function lossChart({ steps, epochs }: Curves): Html {
  const [first, last] = [steps[0], steps.at(-1)]
  const lines: readonly Line[] = [
    { name: text.stepLoss, look: 'faint', points: lossPoints(steps) },
    {
      name: text.smoothed,
      look: 'solid',
      points: steps.map(({ step, smoothed }) => ({ x: step, y: smoothed })),
    },
    {
      name: text.validation,
      look: 'dashed',
      points: epochs.map(({ step, validationLoss }) => ({ x: step, y: validationLoss })),
    },
  ]
  return lineChart({
    title: text.loss,
    summary: text.lossSummary(
      formatLoss(first?.loss ?? NaN),
      formatLoss(last?.smoothed ?? NaN),
      (last?.step ?? -1) + 1,
    ),
    xLabel: text.lossX,
    lines,
    formatX: formatInteger,
    formatY: (value) => String(value),
  })
}

/** Both extremes of a stretch of steps, so that the line keeps its full height. */
const lossPoints = (steps: readonly StepPoint[]) =>
  steps.flatMap(({ step, loss, lowest, highest }, index) => {
    if (lowest === highest) return [{ x: step, y: loss }]
    const before = steps[index - 1]?.step ?? step - 1
    return [
      { x: (before + step) / 2, y: highest },
      { x: step, y: lowest },
    ]
  })

function accuracyChart(epochs: readonly ReportedEpoch[]): Html {
  const best = epochs.reduce((top, epoch) =>
    epoch.validationAccuracy > top.validationAccuracy ? epoch : top,
  )
  return lineChart({
    title: text.accuracy,
    summary: text.accuracySummary(best.validationAccuracy, best.epoch),
    xLabel: text.accuracyX,
    lines: [
      ...(epochs.some(({ trainAccuracy }) => trainAccuracy !== null)
        ? [trainAccuracyLine(epochs)]
        : []),
      {
        name: text.validation,
        look: 'dashed',
        points: epochs.map(({ epoch, validationAccuracy }) => ({
          x: epoch,
          y: validationAccuracy,
        })),
      },
    ],
    yRange: [0, 1],
    formatX: formatInteger,
    formatY: (value) => formatPercent(value, 0),
  })
}

const trainAccuracyLine = (epochs: readonly ReportedEpoch[]): Line => ({
  name: text.training,
  look: 'solid',
  points: epochs.map(({ epoch, trainAccuracy }) => ({ x: epoch, y: trainAccuracy ?? NaN })),
})

const epochTable = (epochs: readonly ReportedEpoch[]): Html =>
  html`<details>
    <summary>${text.epochTable}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="${text.epochTable}">
      <table>
        <thead>
          <tr>
            ${[text.epochColumn, text.stepColumn, text.trainLoss, text.trainAccuracyColumn, text.validationLoss, text.validationAccuracy, text.seconds].map((name) => html`<th scope="col" class="number">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${epochs.map(epochRow)}
        </tbody>
      </table>
    </div>
  </details>`

const epochRow = (metrics: ReportedEpoch): Html =>
  html`<tr>
    <th scope="row" class="number">${formatInteger(metrics.epoch)}</th>
    <td class="number">${formatInteger(metrics.step)}</td>
    <td class="number">${formatLoss(metrics.trainLoss)}</td>
    <td class="number">${formatPercent(metrics.trainAccuracy ?? NaN)}</td>
    <td class="number">${formatLoss(metrics.validationLoss)}</td>
    <td class="number">${formatPercent(metrics.validationAccuracy)}</td>
    <td class="number">${metrics.seconds.toFixed(1)}</td>
  </tr>`
