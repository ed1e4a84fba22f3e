import { expect, it } from 'vitest'
import { originOf } from './frame.ts'

it.each([
  ['app://bundle/index.html', 'app://bundle'],
  ['http://localhost:5173/x', 'http://localhost:5173'],
  ['about:blank', 'null'],
  ['', 'null'],
])('takes the origin of %s to be %s', (url, origin) => {
  expect(originOf(url)).toBe(origin)
})
