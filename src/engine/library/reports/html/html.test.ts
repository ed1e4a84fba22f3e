import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataBlock, escapeHtml, findDataBlock, html } from './html.ts'

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='x",
  '</script><script>',
  '<!--',
  '&lt;',
  '\u202Egpj.exe',
  '\u0000',
]
const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE))

describe('what is put into a template', () => {
  it('is escaped', () => {
    expect(html`<p title="${'"a" & \'b\''}">${'<i>'}${1}</p>`.html).toBe(
      '<p title="&quot;a&quot; &amp; &#39;b&#39;">&lt;i&gt;1</p>',
    )
  })

  it('is left alone where it is HTML, and joined where it is a list', () => {
    const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`)
    const joined = html`${items}${null}${false}`
    expect(joined.html).toBe('<li>a</li><li>&lt;b&gt;</li>')
  })

  it('whatever it is, ends no element and no attribute', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']/)
        expect(escapeHtml(text)).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/)
      }),
    )
  })

  it('cannot hide what it is', () => {
    expect(escapeHtml('cat\u202Egpj.exe')).toBe('cat\ufffdgpj.exe')
    expect(escapeHtml('Größe 🐈\n')).toBe('Größe 🐈\n')
  })
})

describe('a data block', () => {
  it('gives back what was put in, whatever stands around it', () => {
    fc.assert(
      fc.property(texts, texts, (text, around) => {
        const data = { text, [text]: [1, null, around] }
        const page = html`<p>${around}</p>
          ${dataBlock('it', data)}
          <p>${around}</p>`.html
        expect(JSON.parse(findDataBlock(page, 'it') ?? '')).toEqual(
          JSON.parse(JSON.stringify(data)),
        )
      }),
    )
  })

  it('is not found where there is none, or its end is missing', () => {
    const page = dataBlock('it', 1).html
    expect(findDataBlock(page, 'it')).toBe('1')
    expect(findDataBlock(page, 'other')).toBeUndefined()
    expect(findDataBlock(page.slice(0, -1), 'it')).toBeUndefined()
    expect(findDataBlock('', 'it')).toBeUndefined()
  })
})
