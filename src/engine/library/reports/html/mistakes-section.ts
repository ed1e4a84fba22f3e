import { formatInteger, formatPercent } from '#shared/words/format.ts'
import type { Judgement, WrongPhoto } from '../report-view.ts'
import { text } from '../text.ts'
import { html, type Html } from './html.ts'

/** Labels up to which the whole table of confusions is readable. */
const WHOLE_TABLE = 20
/** Of more labels, pairs that are listed. */
const PAIRS = 40

/** Which labels are taken for which, and the photos that were. */
export function mistakesSection(labels: readonly string[], judgement: Judgement | null): Html {
  if (!judgement) {
    return html`<section>
      <h2>${text.mistakes}</h2>
      <p>${text.noJudgement}</p>
    </section>`
  }
  const { confusion, wrong, wrongTotal, leftOut } = judgement
  return html`<section>
      <h2>${text.mistakes}</h2>
      ${labels.length <= WHOLE_TABLE ? wholeTable(labels, confusion) : pairTable(labels, confusion)}
      ${leftOut > 0 && html`<p class="note">${text.leftOut(leftOut)}</p>`}
    </section>
    <section>
      <h2>${text.wrong}</h2>
      ${wrong.length > 0 ? wrongTable(wrong, wrongTotal) : html`<p>${text.noWrong}</p>`}
    </section>`
}

type Confusion = Judgement['confusion']

const wholeTable = (labels: readonly string[], confusion: Confusion): Html =>
  html`<p class="note about" id="confusion">${text.confusionCaption}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="${text.mistakes}">
      <table class="confusion" aria-describedby="confusion">
        <thead>
          <tr>
            <th scope="col">${text.labelColumn}</th>
            ${labels.map((label) => html`<th scope="col" class="number">${text.says(label)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${confusion.map(
            (row, label) =>
              html`<tr>
                <th scope="row">${labels[label] ?? ''}</th>
                ${row.map((photos, said) => countCell(photos, { isRight: said === label, of: row }))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`

/** A count, tinted by its share of the label's photos. */
function countCell(
  photos: number,
  { isRight, of }: { readonly isRight: boolean; readonly of: readonly number[] },
): Html {
  const share =
    photos /
    Math.max(
      1,
      of.reduce((sum, count) => sum + count, 0),
    )
  const look = photos === 0 ? 'none' : isRight ? 'right' : 'wrong'
  return html`<td class="number ${look}" style="--share: ${Number(share.toFixed(3))}">
    ${formatInteger(photos)}
  </td>`
}

function pairTable(labels: readonly string[], confusion: Confusion): Html {
  const pairs = confusion
    .flatMap((row, label) => row.map((photos, said) => ({ label, said, photos })))
    .filter(({ label, said, photos }) => label !== said && photos > 0)
    .toSorted((a, b) => b.photos - a.photos)
    .slice(0, PAIRS)
  return html`<p class="note">${text.manyLabels(labels.length)}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${text.labelColumn}</th>
          <th scope="col">${text.predicted}</th>
          <th scope="col" class="number">${text.photosColumn}</th>
        </tr>
      </thead>
      <tbody>
        ${pairs.map(
          ({ label, said, photos }) =>
            html`<tr>
              <td>${labels[label] ?? ''}</td>
              <td>${labels[said] ?? ''}</td>
              <td class="number">${formatInteger(photos)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
}

function wrongTable(wrong: readonly WrongPhoto[], total: number): Html {
  const hasPictures = wrong.some(({ thumbnail }) => thumbnail !== null)
  return html`<p class="note about" id="wrong">${text.wrongCaption(wrong.length, total)}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="${text.wrong}">
      <table aria-describedby="wrong">
        <thead>
          <tr>
            <th scope="col" ${hasPictures && html` colspan="2"`}>${text.photo}</th>
            <th scope="col">${text.labelColumn}</th>
            <th scope="col">${text.predicted}</th>
            <th scope="col" class="number">${text.probability}</th>
          </tr>
        </thead>
        <tbody>
          ${wrong.map((photo) => wrongRow(photo, hasPictures))}
        </tbody>
      </table>
    </div>`
}

const wrongRow = (
  { path, label, predicted, probability, thumbnail }: WrongPhoto,
  hasPictures: boolean,
): Html =>
  html`<tr>
    ${hasPictures && html`<td class="thumb">${thumbnail && html`<img alt="" src="data:image/webp;base64,${Buffer.from(thumbnail).toString('base64')}" />`}</td>`}
    <td class="path">${path}</td>
    <td>${label}</td>
    <td>${predicted}</td>
    <td class="number">${formatPercent(probability)}</td>
  </tr>`
