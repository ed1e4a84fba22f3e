import sharp from 'sharp'
import { expect, it } from 'vitest'
import { decodePixels } from './decode-pixels.ts'
import { inspectPhoto } from './inspect-photo.ts'
import { undecodableFormat } from './name-format.ts'
import { encodeThumbnail } from './thumbnail.ts'

const text = (latin1: string) => Buffer.from(latin1, 'latin1')

/** A JPEG's head with a frame of some process and depth, and nothing behind it that decodes. */
function jpeg(marker: number, bits: number): Buffer {
  return Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.from([0xff, marker, 0, 11, bits, 0, 8, 0, 8, 1, 1, 0x11, 0]),
    Buffer.from('ffda0008010100003f0000ffd9', 'hex'),
  ])
}

/** A TIFF's head with a directory of entries: tag and value. */
function tiff(entries: readonly (readonly [number, number])[]): Buffer {
  const bytes = Buffer.alloc(10 + entries.length * 12 + 4)
  bytes.write('49492a0008000000', 'hex')
  bytes.writeUInt16LE(entries.length, 8)
  for (const [index, [tag, value]] of entries.entries()) {
    const at = 10 + index * 12
    bytes.writeUInt16LE(tag, at)
    bytes.writeUInt16LE(4, at + 2)
    bytes.writeUInt32LE(1, at + 4)
    bytes.writeUInt32LE(value, at + 8)
  }
  return bytes
}

const box = (brand: string) => text(`\0\0\0\u0018ftyp${brand}\0\0\0\0mif1avis`)

it.each([
  ['12 bits', jpeg(0xc1, 12), 'a JPEG with 12 bits a colour'],
  ['lossless', jpeg(0xc3, 16), 'a lossless JPEG'],
  ['arithmetic coding', jpeg(0xc9, 8), 'a JPEG with arithmetic coding'],
  ['animated AVIF', box('avis'), 'an animated AVIF'],
  ['HEIC', box('heic'), 'a HEIC'],
  ['CR3', box('crx '), 'a camera raw'],
  [
    'CR2',
    Buffer.concat([tiff([]).subarray(0, 8), text('CR\u0002\0'), Buffer.alloc(8)]),
    'a camera raw',
  ],
  ['DNG', tiff([[50_706, 0x01040000]]), 'a camera raw'],
  [
    'NEF',
    tiff([
      [254, 1],
      [330, 200],
    ]),
    'a camera raw',
  ],
  ['RAF', text('FUJIFILMCCD-RAW 0201'), 'a camera raw'],
  ['JPEG XL', Buffer.from('0000000c4a584c200d0a870a', 'hex'), 'a JPEG XL'],
  ['a PSD', text('8BPS\0\u0001'), 'a Photoshop (PSD)'],
])('names %s, and does not call it damaged', async (_what, bytes, name) => {
  expect(undecodableFormat(bytes)).toBe(name)
  await expect(inspectPhoto(bytes, 64)).rejects.toMatchObject({
    reason: 'unsupported',
    message: `This is ${name} file, which Downhill cannot decode. Save it as JPEG or PNG to use it.`,
  })
})

it('says nothing of what every program reads', async () => {
  const picture = sharp({
    create: { width: 8, height: 8, channels: 3, background: '#406080' },
  })
  for (const bytes of [
    await picture.clone().jpeg().toBuffer(),
    await picture.clone().jpeg({ progressive: true }).toBuffer(),
    await picture.clone().tiff().toBuffer(),
    await picture.clone().png().toBuffer(),
    tiff([[254, 1]]),
    tiff([[330, 200]]),
    Buffer.alloc(0),
    text('Dear reader'),
  ]) {
    expect(undecodableFormat(bytes)).toBeUndefined()
  }
})

it('of a camera raw neither the preview is classified nor shown', async () => {
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#406080' } })
  const whole = await picture.tiff().toBuffer()
  const inspected = await inspectPhoto(whole, 16)
  expect(inspected.format).toBe('tiff')
  // The same picture, called a preview of one that lies elsewhere in the file.
  const directory = whole.readUInt32LE(4)
  const count = whole.readUInt16LE(directory)
  const raw = Buffer.concat([whole, Buffer.alloc(2 + (count + 2) * 12 + 4)])
  raw.writeUInt32LE(whole.length, 4)
  raw.writeUInt16LE(count + 2, whole.length)
  whole.copy(raw, whole.length + 2, directory + 2, directory + 2 + count * 12)
  for (const [index, tag] of [254, 330].entries()) {
    const at = whole.length + 2 + (count + index) * 12
    raw.writeUInt16LE(tag, at)
    raw.writeUInt16LE(4, at + 2)
    raw.writeUInt32LE(1, at + 4)
    raw.writeUInt32LE(1, at + 8)
  }
  const refused = {
    reason: 'unsupported',
    message: expect.stringContaining('camera raw') as string,
  }
  await expect(inspectPhoto(raw, 16)).rejects.toMatchObject(refused)
  await expect(decodePixels(raw, { imageSize: 8, colour: 'rgb' })).rejects.toMatchObject(refused)
  await expect(encodeThumbnail(raw, 16)).rejects.toMatchObject(refused)
})
