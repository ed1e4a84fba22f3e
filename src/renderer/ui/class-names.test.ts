import { describe, expect, it } from 'vitest'

import { classNames } from './class-names.ts'
import { readSource } from './read-source.ts'

const sources = import.meta.glob<string>('./**/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const components = Object.entries(sources).filter(([, source]) => source.includes('classNames('))

describe('classNames', () => {
  const cx = classNames({ row: 'row_1', selected: 'selected_2' })

  it('turns names into generated names and leaves out conditions that fail', () => {
    expect(cx('row', 'selected')).toBe('row_1 selected_2')
    expect(cx('row', false, undefined, null, '')).toBe('row_1')
  })

  it('leaves out names the module does not have', () => {
    expect(cx('row', 'primary')).toBe('row_1')
  })
})

describe.each(components)('%s', (path, source) => {
  it('uses only class names that its stylesheets have', async () => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const imports = [...source.matchAll(/from '(.+\.module\.css)'/g)]
    const sheets = await Promise.all(imports.map(([, file = '']) => readSource(folder + file)))
    const styles = sheets.join('\n')
    const calls = [...source.matchAll(/cx\(([^()]*)\)/g)].map(([, inside = '']) => inside)
    // Strings that a condition compares with are not class names.
    const literals = calls
      .map((inside) => inside.replaceAll(/[=!]== '[^']*'/g, ''))
      .flatMap((inside) => [...inside.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name))
    const missing = literals.filter((name) => !new RegExp(`\\.${name}\\b(?!-)`).test(styles))
    expect(missing).toEqual([])
    expect(literals.length).toBeGreaterThan(0)
  })
})
