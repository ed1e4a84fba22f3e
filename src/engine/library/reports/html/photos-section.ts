import type { RunReport } from '#shared/domain/run-report.ts'
import { formatInteger } from '#shared/words/format.ts'
import type { PhotoCounts } from '../report-view.ts'
import { text } from '../text.ts'
import { html, type Html } from './html.ts'

/** How many photos of each label there were, and which ones by their hash. */
export const photosSection = (
  { labels, photos, run }: RunReport,
  counts: PhotoCounts | null,
): Html =>
  html`<section>
    <h2>${text.photos}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${text.labelColumn}</th>
          <th scope="col" class="number">${text.split.train}</th>
          <th scope="col" class="number">${text.split.validation}</th>
        </tr>
      </thead>
      <tbody>
        ${counts && labels.map((label, index) => row(label, counts.train[index] ?? 0, counts.validation[index] ?? 0))}
        ${row(text.all, run.trainPhotos, run.validationPhotos)}
      </tbody>
    </table>
    ${!counts && html`<p class="note">${text.photosUnknown}</p>`}
    ${
      photos &&
      html`<p class="overline">${text.dataHash}</p>
        <pre>${photos.hash}</pre>
        <p class="note">${text.dataHashNote}</p>`
    }
  </section>`

const row = (name: string, train: number, validation: number): Html =>
  html`<tr>
    <th scope="row">${name}</th>
    <td class="number">${formatInteger(train)}</td>
    <td class="number">${formatInteger(validation)}</td>
  </tr>`
