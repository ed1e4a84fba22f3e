import { expect, test } from 'vitest'
import { formatAmount, formatDuration, formatSize } from './format.mjs'

test.each([
  [0, '0 MB'],
  [273_829_956, '274 MB'],
  [999_600_000, '1.0 GB'],
  [1_550_000_000, '1.6 GB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text)
})

test.each([
  [40, '0.0 s'],
  [9940, '9.9 s'],
  [9960, '10 s'],
  [59_400, '59 s'],
  [59_600, '1 min 00 s'],
  [185_000, '3 min 05 s'],
])('%d ms are %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text)
})

test('an amount says how much of how much', () => {
  expect(formatAmount({ done: 120e6, total: 274e6, unit: 'bytes' })).toBe('120 MB of 274 MB (43%)')
  expect(formatAmount({ done: 3, total: 8, unit: 'packages' })).toBe('3 of 8 packages (37%)')
  expect(formatAmount({ done: 5e6, unit: 'bytes' })).toBe('5 MB')
})

test('an amount never passes its total', () => {
  expect(formatAmount({ done: 9, total: 8, unit: 'packages' })).toBe('8 of 8 packages (100%)')
})
