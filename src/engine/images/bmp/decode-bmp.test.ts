import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectPhoto } from '../inspect-photo.ts'
import { UnreadablePhoto } from '../unreadable.ts'
import { decodeBmp } from './decode-bmp.ts'

interface Bmp {
  readonly width: number
  /** Below zero: the first row is the highest. */
  readonly height: number
  readonly bits: number
  readonly compression?: number
  readonly masks?: readonly number[]
  /** Blue, green, red. */
  readonly palette?: readonly (readonly number[])[]
  readonly data: readonly number[]
}

/** A file with Windows' first header, as its documentation describes it. */
function bmp({ width, height, bits, compression = 0, masks = [], palette = [], data }: Bmp) {
  const head = Buffer.alloc(54)
  const extra = Buffer.alloc(masks.length * 4)
  masks.forEach((mask, index) => extra.writeUInt32LE(mask, index * 4))
  const colours = Buffer.from(palette.flatMap((colour) => [...colour, 0]))
  head.write('BM', 'latin1')
  head.writeUInt32LE(54 + extra.length + colours.length, 10)
  head.writeUInt32LE(40, 14)
  head.writeInt32LE(width, 18)
  head.writeInt32LE(height, 22)
  head.writeUInt16LE(1, 26)
  head.writeUInt16LE(bits, 28)
  head.writeUInt32LE(compression, 30)
  head.writeUInt32LE(palette.length, 46)
  return Buffer.concat([head, extra, colours, Buffer.from(data)])
}

const [RED, GREEN, BLUE, WHITE] = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 255],
]
const rows = (file: Buffer) => {
  const { pixels, width, height, channels } = decodeBmp(file)
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_x, x) => [
      ...pixels.subarray((y * width + x) * channels, (y * width + x + 1) * channels),
    ]),
  )
}
/** Red and green above, blue and white below, as palette indices 0 to 3. */
const SQUARE = [
  [RED, GREEN],
  [BLUE, WHITE],
]
const PALETTE = [
  [0, 0, 255],
  [0, 255, 0],
  [255, 0, 0],
  [255, 255, 255],
]

describe('a BMP', () => {
  it.each<readonly [string, Bmp]>([
    [
      '24 bits, lowest row first',
      {
        ...{ width: 2, height: 2, bits: 24 },
        data: [255, 0, 0, 255, 255, 255, 0, 0, 0, 0, 255, 0, 255, 0, 0, 0],
      },
    ],
    [
      '24 bits, highest row first',
      {
        ...{ width: 2, height: -2, bits: 24 },
        data: [0, 0, 255, 0, 255, 0, 0, 0, 255, 0, 0, 255, 255, 255, 0, 0],
      },
    ],
    [
      '32 bits',
      {
        ...{ width: 2, height: -2, bits: 32 },
        data: [0, 0, 255, 9, 0, 255, 0, 9, 255, 0, 0, 9, 255, 255, 255, 9],
      },
    ],
    [
      '16 bits, five for each colour',
      {
        ...{ width: 2, height: -2, bits: 16 },
        data: [0x00, 0x7c, 0xe0, 0x03, 0x1f, 0x00, 0xff, 0x7f],
      },
    ],
    [
      '16 bits, six for green',
      {
        ...{ width: 2, height: -2, bits: 16, compression: 3, masks: [0xf800, 0x07e0, 0x001f] },
        data: [0x00, 0xf8, 0xe0, 0x07, 0x1f, 0x00, 0xff, 0xff],
      },
    ],
    [
      '8 bits with a palette',
      {
        ...{ width: 2, height: -2, bits: 8, palette: PALETTE },
        data: [0, 1, 0, 0, 2, 3, 0, 0],
      },
    ],
    [
      '4 bits with a palette',
      {
        ...{ width: 2, height: -2, bits: 4, palette: PALETTE },
        data: [0x01, 0, 0, 0, 0x23, 0, 0, 0],
      },
    ],
    [
      '8 bits with run lengths',
      {
        ...{ width: 2, height: 2, bits: 8, compression: 1, palette: PALETTE },
        // Below: two as they are; end of the row. Above: once 0, once 1; end of the picture.
        data: [1, 2, 1, 3, 0, 0, 1, 0, 1, 1, 0, 1],
      },
    ],
  ])('of %s is what it shows', (_what, file) => {
    expect(rows(bmp(file))).toEqual(SQUARE)
  })

  it('of one bit has two colours', () => {
    const file = bmp({
      ...{ width: 3, height: 1, bits: 1 },
      palette: [
        [0, 0, 0],
        [255, 255, 255],
      ],
      data: [0b10100000, 0, 0, 0],
    })
    expect(rows(file)).toEqual([[WHITE, [0, 0, 0], WHITE]])
  })

  it('is a photo like others', async () => {
    const width = 40
    const data = Array.from({ length: width * 30 * 3 }, (_, i) => (i * 37) % 256)
    const photo = await inspectPhoto(bmp({ width, height: 30, bits: 24, data }), 32)
    expect(photo).toMatchObject({ format: 'bmp', width: 40, height: 30, takenAt: null })
  })

  it.each([
    ['claims more pixels than it has', { width: 2000, height: 2000, bits: 24, data: [1, 2, 3] }],
    [
      'claims runs of more pixels than it can hold',
      { width: 9000, height: 9000, bits: 8, compression: 1, data: [255, 1] },
    ],
  ])('that %s is truncated', (_what, file) => {
    expect(() => decodeBmp(bmp(file))).toThrow(expect.objectContaining({ reason: 'truncated' }))
  })

  it.each([
    ['without a width', { width: 0, height: 2, bits: 24, data: [] }, 'other'],
    ['of a billion pixels', { width: 40_000, height: 40_000, bits: 24, data: [] }, 'tooLarge'],
    ['of 3 bits', { width: 2, height: 2, bits: 3, data: [0, 0] }, 'unsupported'],
    [
      'that is a JPEG within',
      { width: 2, height: 2, bits: 0, compression: 4, data: [0] },
      'unsupported',
    ],
  ])('%s has its reason', (_what, file, reason) => {
    expect(() => decodeBmp(bmp(file))).toThrow(expect.objectContaining({ reason }))
  })

  it('of any bytes is read or refused, never more', () => {
    const header = fc.record({
      width: fc.integer({ min: -3, max: 40 }),
      height: fc.integer({ min: -40, max: 40 }),
      bits: fc.constantFrom(0, 1, 4, 8, 16, 24, 32, 48),
      compression: fc.constantFrom(0, 1, 2, 3, 6, 9),
      masks: fc.array(fc.nat(0xffffffff), { maxLength: 4 }),
      data: fc.array(fc.nat(255), { maxLength: 400 }),
    })
    fc.assert(
      fc.property(header, fc.nat(460), (file, cutAt) => {
        for (const bytes of [bmp(file), bmp(file).subarray(0, 18 + cutAt)]) {
          try {
            const { pixels, width, height, channels } = decodeBmp(bytes)
            expect(pixels.length).toBe(width * height * channels)
          } catch (error) {
            expect(error).toBeInstanceOf(UnreadablePhoto)
          }
        }
      }),
      { seed: 1, numRuns: 500 },
    )
  })
})
