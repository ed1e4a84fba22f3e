import { wilsonInterval } from '#shared/domain/confidence-interval.ts'
import type { ReportedResult, RunReport } from '#shared/domain/run-report.ts'
import { formatPercent } from '#shared/words/format.ts'
import { text } from '../text.ts'
import { html, type Html } from './html.ts'

/** What the run is worth, beside what guessing would get. */
export function resultSection({ result, spec, run }: RunReport): Html {
  return html`<section>
    <h2>${text.result}</h2>
    ${result ? numbersOf(result, spec.keepBest) : html`<p>${text.noResult}</p>`}
    ${run.reason !== null && html`<p>${run.reason}</p>`}
  </section>`
}

function numbersOf(
  { train, validation, majority, epoch, endedEarly }: ReportedResult,
  keepBest: boolean,
): Html {
  const [low, high] = wilsonInterval(validation.correct, validation.photos)
  const baseline = majority.photos / validation.photos
  const isBetter = low > baseline
  return html`<dl class="stats">
      ${stat(text.validationAccuracy, formatPercent(validation.correct / validation.photos), `${text.ofPhotos(validation.correct, validation.photos)} ${text.neverSeen}; ${text.interval(low, high)}`)}
      ${stat(text.baseline, formatPercent(baseline), text.baselineNote(majority.label))}
      ${stat(text.trainAccuracy, formatPercent(train.correct / train.photos), `${text.ofPhotos(train.correct, train.photos)}; ${text.trainNote}`)}
      ${stat(text.kept, text.epoch(epoch), keepBest ? text.keptBest : text.keptLast)}
    </dl>
    <p class="verdict ${isBetter ? 'good' : ''}">${isBetter ? text.better : text.noBetter}</p>
    ${endedEarly !== null && html`<p>${endedEarly}</p>`}`
}

const stat = (name: string, value: string, note: string): Html =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
    <dd class="note">${note}</dd>
  </div>`
