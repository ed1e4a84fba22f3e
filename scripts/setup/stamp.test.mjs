import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hasStamp, hashOf, writeStamp } from './stamp.mjs'

/** @type {string} */
let root
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'downhill-stamp-'))
  mkdirSync(path.join(root, 'src', 'deep'), { recursive: true })
  write('src/a.ts', 'a')
  write('src/deep/b.ts', 'b')
})
afterEach(() => rmSync(root, { recursive: true }))

/** @param {string} file @param {string} text */
const write = (file, text) => writeFileSync(path.join(root, file), text)

test.each([
  ['a changed file', () => write('src/deep/b.ts', 'c')],
  ['a new file', () => write('src/deep/c.ts', '')],
  ['a removed file', () => rmSync(path.join(root, 'src/a.ts'))],
  ['content moved between files', () => (write('src/a.ts', ''), write('src/deep/b.ts', 'ab'))],
])('%s changes the hash', (_, change) => {
  const before = hashOf(root, ['src'])
  change()
  expect(hashOf(root, ['src'])).not.toBe(before)
})

test('what does not matter, or lies elsewhere, does not change the hash', () => {
  const matters = (/** @type {string} */ file) => !file.endsWith('.test.ts')
  const before = hashOf(root, ['src', 'missing.json'], matters)
  write('src/a.test.ts', 'test')
  write('other.ts', 'other')
  expect(hashOf(root, ['src', 'missing.json'], matters)).toBe(before)
})

test('a stamp holds until its value changes, and leaves nothing beside it', () => {
  const file = path.join(root, 'made', '.stamp')
  expect(hasStamp(file, 'one')).toBe(false)
  writeStamp(file, 'one')
  expect(hasStamp(file, 'one')).toBe(true)
  expect(hasStamp(file, 'two')).toBe(false)
  expect(readdirSync(path.dirname(file))).toEqual(['.stamp'])
})
