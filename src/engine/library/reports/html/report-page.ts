import { learningText, networkText } from '#shared/words/spec-text.ts'
import type { ReportView } from '../report-view.ts'
import { text } from '../text.ts'
import { curvesSection } from './curves-section.ts'
import { dataBlock, html, type Html, ownText } from './html.ts'
import { mistakesSection } from './mistakes-section.ts'
import { photosSection } from './photos-section.ts'
import { resultSection } from './result-section.ts'
import { partsSection, settingsSection } from './settings-section.ts'
import { STYLE } from './style.ts'

/** The block that holds a `RunReport`. */
export const REPORT_BLOCK = 'downhill-report'

/** What the page may do: show itself and the pictures in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** A moment that is the same for everybody who reads it. */
const moment = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`

/** A run's report as one file of HTML, which needs nothing besides itself. */
export function reportPage({ report, steps, counts, judgement, fileName }: ReportView): string {
  const { run, spec, project, labels, epochs, parts } = report
  const title = text.title(run.id, project)
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${ownText(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <header>
            <p class="overline">${text.kicker}</p>
            <h1>${title}</h1>
            <p>${networkText(spec)} · ${learningText(spec)}</p>
            <p class="secondary">
              ${[text.states[run.state], `${text.started} ${moment(run.createdAt)}`, text.seed(spec.seed)].join(' · ')}
            </p>
          </header>
          ${resultSection(report)} ${curvesSection({ steps, epochs })}
          ${report.result && mistakesSection(labels, judgement)} ${photosSection(report, counts)}
          ${settingsSection(report)} ${partsSection(parts)}
          ${repeatSection(report.notRepeatable, fileName)}
        </main>
        <footer class="note">${text.footer(moment(report.writtenAt))}</footer>
        ${dataBlock(REPORT_BLOCK, report)}
      </body>
    </html> `.html
}

const repeatSection = (notRepeatable: string | null, fileName: string): Html =>
  html`<section>
    <h2>${text.repeat}</h2>
    ${
      notRepeatable === null
        ? html`<p>${text.repeatNote}</p>
            <pre>${text.repeatCommand(fileName)}</pre>`
        : html`<p>${notRepeatable}</p>`
    }
  </section>`
