import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  addonFile,
  isLinked,
  link,
  readVerified,
  tfjsNode,
  unlink,
  writeVerified,
} from './layout.mjs'

/** @type {string} */
let root
/** @type {string} */
let folder

/** @param {string} version */
const installTfjsNode = (version) => {
  mkdirSync(tfjsNode(root), { recursive: true })
  const description = { version, binary: { napi_versions: [3, 8] } }
  writeFileSync(path.join(tfjsNode(root), 'package.json'), JSON.stringify(description))
}

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'downhill-layout-'))
  folder = path.join(root, 'cache', 'tensorflow')
  installTfjsNode('4.22.0')
  mkdirSync(path.join(folder, 'deps', 'lib'), { recursive: true })
  writeFileSync(path.join(folder, 'deps', 'lib', 'libtensorflow.so.2'), '')
  mkdirSync(path.dirname(addonFile(folder, 8)), { recursive: true })
  writeFileSync(addonFile(folder, 8), 'addon')
})
afterEach(() => rmSync(root, { recursive: true }))

test('linked, the addon is where tfjs-node looks; unlinked, the cache keeps it', () => {
  expect(isLinked(root, folder)).toBe(false)
  link(root, folder)
  expect(isLinked(root, folder)).toBe(true)
  expect(existsSync(addonFile(tfjsNode(root), 8))).toBe(true)
  unlink(root)
  expect(isLinked(root, folder)).toBe(false)
  expect(existsSync(addonFile(folder, 8))).toBe(true)
})

test('linking replaces what an installer of tfjs-node put there', () => {
  mkdirSync(path.join(tfjsNode(root), 'deps', 'lib'), { recursive: true })
  link(root, folder)
  expect(isLinked(root, folder)).toBe(true)
})

const found = { version: '2.21.0', way: 'by hand' }

test('what was verified stays so', () => {
  expect(readVerified(folder, root)).toBeUndefined()
  writeVerified(folder, root, found)
  expect(readVerified(folder, root)).toMatchObject(found)
})

test.each([
  ['another addon', () => writeFileSync(addonFile(folder, 8), 'other')],
  ['another tfjs-node', () => installTfjsNode('4.23.0')],
  ['a lost library', () => rmSync(path.join(folder, 'deps', 'lib'), { recursive: true })],
])('%s must be verified anew', (_, change) => {
  writeVerified(folder, root, found)
  change()
  expect(readVerified(folder, root)).toBeUndefined()
})
