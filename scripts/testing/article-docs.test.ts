/** docs/article.md promises of each idea of the article where it is performed. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../setup/paths.mjs'

const page = await readFile(join(ROOT, 'docs', 'article.md'), 'utf8')
/** What each row says: the idea, and what performs it. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, idea = '', performed = '']) => [idea, performed] as const)

describe('docs/article.md', () => {
  it('has a row for each idea', () => {
    expect(rows.length).toBeGreaterThanOrEqual(18)
  })

  it.each(rows)('names what performs: %s', async (_idea, performed) => {
    const named = [...performed.matchAll(/`(e2e\/[\w-]+\.spec\.ts)`((?:,? ?“[^”]+”)+)/g)]
    expect(named.length).toBeGreaterThan(0)
    for (const [, file = '', titles = ''] of named) {
      const spec = await readFile(join(ROOT, file), 'utf8')
      for (const [, title = ''] of titles.matchAll(/“([^”]+)”/g)) {
        expect(spec, `${file}: ${title}`).toContain(`'${title}'`)
      }
    }
  })
})
