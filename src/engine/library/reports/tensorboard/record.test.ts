import { expect, it } from 'vitest'
import { scalarEvent, versionEvent } from './event.ts'
import { recordOf } from './record.ts'
import { integerField, join } from './wire.ts'

/** Both records below as TensorBoard 2.21's own RecordWriter wrote them, the second beside it. */
const VERSION = '1800000000000000a37f4b2209000000000000f83f1a0d627261696e2e4576656e743a322a28646c'
const SCALARS =
  '31000000000000009d8383e90900005069cd55da4110ac022a230a100a096c6f73732f73746570150000003f0a0f0a086163637572616379150000403f6f8fd7a4'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

it('writes the bytes that TensorBoard writes', () => {
  expect(hex(recordOf(versionEvent(1.5)))).toBe(VERSION)
  const scalars = { 'loss/step': 0.5, accuracy: 0.75 }
  expect(hex(recordOf(scalarEvent({ wallTime: 1767323045.25, step: 300, scalars })))).toBe(SCALARS)
})

it.each([
  [0, '0800'],
  [127, '087f'],
  [128, '088001'],
  [300, '08ac02'],
  [2 ** 40, '08808080808020'],
])('writes the number %d as a varint', (value, bytes) => {
  expect(hex(integerField(1, value))).toBe(bytes)
})

it('joins nothing to nothing', () => {
  expect(join([])).toEqual(new Uint8Array())
})
