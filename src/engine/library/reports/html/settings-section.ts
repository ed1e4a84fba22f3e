import type { ReportedParts, RunReport } from '#shared/domain/run-report.ts'
import { settingRows } from '#shared/words/setting-rows.ts'
import { text } from '../text.ts'
import { html, type Html } from './html.ts'

type Row = readonly [name: string, value: string]

/** Longer values get a line of their own. */
const WIDE = 40

const rowsOf = (rows: readonly Row[]): Html =>
  html`<dl>
    ${rows.map(
      ([name, value]) =>
        html`<div class="${value.length > WIDE ? 'wide' : ''}">
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`

/** Every setting, in words and as a file for the command line. */
export const settingsSection = ({ spec, run: { forkedFrom, rateChanges } }: RunReport): Html =>
  html`<section>
    <h2>${text.settings}</h2>
    ${rowsOf([
      ...settingRows(spec),
      ...(rateChanges.length > 0
        ? [
            [
              text.rateChanges,
              rateChanges.map(({ step, factor }) => text.rateChange(step, factor)).join(', '),
            ] as const,
          ]
        : []),
      ...(forkedFrom
        ? [[text.forkedFrom, text.checkpoint(forkedFrom.runId, forkedFrom.step)] as const]
        : []),
    ])}
    <details>
      <summary>${text.allSettings}</summary>
      <pre>${JSON.stringify(spec, null, 2)}</pre>
    </details>
  </section>`

/** What computed it. */
export const partsSection = (parts: ReportedParts): Html =>
  html`<section>
    <h2>${text.versions}</h2>
    ${rowsOf([
      [text.parts.downhill, parts.downhill],
      [text.parts.tensorflow, parts.tensorflow ?? text.unknown],
      [text.parts.libvips, parts.libvips],
      [text.parts.threads, String(parts.threads ?? text.unknown)],
      [text.parts.cpu, parts.cpu ?? text.unknown],
    ])}
    <p class="note">${text.versionsNote}</p>
  </section>`
