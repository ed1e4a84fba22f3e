/** Text that is HTML already. Only this file makes it, so what is not has been escaped. */
export interface Html {
  readonly html: string
}

type Part = Html | string | number | null | false | readonly Part[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Characters that HTML does not allow, and those that turn the direction of what follows. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g

/** Text for an element or a quoted attribute, whatever is in it. */
export const escapeHtml = (text: string): string =>
  text.replace(UNSEEN, '\ufffd').replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)

function write(part: Part): string {
  if (part === null || part === false) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  if ('html' in part) return part.html
  return part.map(write).join('')
}

/**
 * HTML of a template: what is put in is escaped, unless it is HTML itself. Lists are joined; `null`
 * and `false` are nothing.
 */
export const html = (template: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: template.map((text, index) => text + write(parts[index] ?? null)).join(''),
})

/** A style sheet or another text of this program's own, which is not escaped. */
export const ownText = (text: string): Html => ({ html: text })

/**
 * Data in a block that no browser runs. `<` would end it, and is written as JSON may write it.
 * @param id by which it is found again
 */
export const dataBlock = (id: string, data: unknown): Html => ({
  html: `<script type="application/json" id="${escapeHtml(id)}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
})

/**
 * The text of a data block.
 * @returns undefined where there is none
 */
export function findDataBlock(page: string, id: string): string | undefined {
  const begin = `<script type="application/json" id="${escapeHtml(id)}">`
  // The last one: whatever stands in the page before it, it is that of `dataBlock`.
  const start = page.lastIndexOf(begin)
  if (start === -1) return undefined
  const end = page.indexOf('</script>', start)
  return end === -1 ? undefined : page.slice(start + begin.length, end)
}
