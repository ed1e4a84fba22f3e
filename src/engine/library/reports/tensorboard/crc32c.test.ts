import { expect, it } from 'vitest'
import { crc32c, maskedCrc32c } from './crc32c.ts'

const bytes = (length: number, at: (index: number) => number) =>
  Uint8Array.from({ length }, (_, i) => at(i))

it.each([
  // The check value of the catalogue of CRC algorithms, then the examples of RFC 3720, B.4.
  ['123456789', new TextEncoder().encode('123456789'), 0xe3069283],
  ['nothing', bytes(0, () => 0), 0],
  ['32 zeros', bytes(32, () => 0), 0x8a9136aa],
  ['32 ones', bytes(32, () => 0xff), 0x62a8ab43],
  ['32 rising', bytes(32, (i) => i), 0x46dd794e],
  ['32 falling', bytes(32, (i) => 31 - i), 0x113fdb5c],
])('CRC-32C of %s', (_name, data, crc) => {
  expect(crc32c(data)).toBe(crc)
})

it('a masked checksum can be turned back', () => {
  const data = new TextEncoder().encode('123456789')
  const turned = (maskedCrc32c(data) - 0xa282ead8) >>> 0
  expect(((turned << 15) | (turned >>> 17)) >>> 0).toBe(crc32c(data))
})
