import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import type { Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../testing/temp-folder.ts'
import { decodePixels } from './decode-pixels.ts'
import { explainDecoding } from './explain-decoding.ts'
import { inspectPhoto } from './inspect-photo.ts'
import { readPhotoFile } from './read-photo-file.ts'
import { openPhoto } from './sharp.ts'
import { flat, flatJpeg, noise, quarters, type Rgb, seeThrough } from './testing/photos.ts'
import { encodeThumbnail } from './thumbnail.ts'
import { toUnreadable } from './unreadable.ts'

const GREEN: Rgb = [10, 200, 30]
/** What libvips makes of that green in grey. */
const GREEN_AS_GREY = 173

const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="rgb(10,200,30)"/></svg>',
)

/** Every kind of file that must give this very colour; `off` by rounding at the most. */
const kinds: readonly (readonly [string, string, () => Promise<Buffer>, number])[] = [
  ['JPEG', 'jpeg', () => flatJpeg(GREEN), 2],
  ['progressive JPEG', 'jpeg', () => flat(GREEN).jpeg({ progressive: true }).toBuffer(), 2],
  ['PNG', 'png', () => flat(GREEN).png().toBuffer(), 0],
  ['PNG of 16 bits', 'png', () => flat(GREEN).toColourspace('rgb16').png().toBuffer(), 2],
  ['PNG with a palette', 'png', () => flat(GREEN).png({ palette: true }).toBuffer(), 0],
  ['opaque PNG with alpha', 'png', () => seeThrough(GREEN, 1).png().toBuffer(), 0],
  ['WebP', 'webp', () => flat(GREEN).webp({ lossless: true }).toBuffer(), 0],
  ['GIF', 'gif', () => flat(GREEN).gif().toBuffer(), 0],
  ['AVIF', 'avif', () => flat(GREEN).avif({ lossless: true }).toBuffer(), 1],
  ['TIFF', 'tiff', () => flat(GREEN).tiff({ compression: 'lzw' }).toBuffer(), 0],
  ['SVG', 'svg', async () => SVG, 0],
]

/** That every pixel lies within `off` of the colour. */
function expectFlat(pixels: Uint8Array, colour: readonly number[], off: number) {
  pixels.forEach((value, i) => {
    const wanted = colour[i % colour.length] ?? NaN
    if (!(Math.abs(value - wanted) <= off)) expect(`value ${i} is ${value}`).toBe(String(wanted))
  })
}

describe.each(kinds)('a %s', (_name, format, make, off) => {
  it('is known by its content, with its size, hash and thumbnail', async () => {
    const bytes = await make()
    const photo = await inspectPhoto(bytes, 16)
    expect(photo).toMatchObject({ format, width: 40, height: 30, bytes: bytes.length })
    expect(Buffer.from(photo.contentHash)).toEqual(createHash('sha256').update(bytes).digest())
    expect(await openPhoto(photo.thumbnail).metadata()).toMatchObject({
      format: 'webp',
      width: 16,
      height: 12,
    })
  })

  it('becomes pixels of its colour, as many as the network takes', async () => {
    const bytes = await make()
    const rgb = await decodePixels(bytes, { imageSize: 9, colour: 'rgb' })
    expect(rgb).toHaveLength(9 * 9 * 3)
    expectFlat(rgb, GREEN, off)
    const grey = await decodePixels(bytes, { imageSize: 9, colour: 'grey' })
    expect(grey).toHaveLength(9 * 9)
    expectFlat(grey, [GREEN_AS_GREY], Math.max(1, off))
  })
})

describe('decoding', () => {
  it('puts what can be seen through on white', async () => {
    const pixels = async (photo: Sharp) =>
      decodePixels(await photo.png().toBuffer(), { imageSize: 8, colour: 'rgb' })
    expectFlat(await pixels(seeThrough(GREEN, 0)), [255, 255, 255], 0)
    expectFlat(await pixels(seeThrough(GREEN, 0.5)), [132, 227, 142], 1)
    expectFlat(await pixels(seeThrough(GREEN, 0).toColourspace('rgb16')), [255, 255, 255], 1)
  })

  it('turns print colours and grey photos into screen colours', async () => {
    const rgb = async (photo: Sharp) =>
      decodePixels(await photo.jpeg({ quality: 100 }).toBuffer(), { imageSize: 8, colour: 'rgb' })
    expectFlat(await rgb(flat([255, 255, 255]).toColourspace('cmyk')), [255, 255, 255], 6)
    const [red = 0, green = 0, blue = 0] = await rgb(flat(GREEN).toColourspace('cmyk'))
    expect(green).toBeGreaterThan(Math.max(red, blue) + 50)
    expectFlat(await rgb(flat([77, 77, 77]).toColourspace('b-w')), [77, 77, 77], 1)
  })

  it('takes the first picture of an animation', async () => {
    const frames = Buffer.concat([
      await flat([255, 0, 0], { width: 20, height: 20 }).raw().toBuffer(),
      await flat([0, 0, 255], { width: 20, height: 20 }).raw().toBuffer(),
    ])
    const { default: sharp } = await import('sharp')
    const gif = await sharp(frames, { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } })
      .gif()
      .toBuffer()
    expect(await inspectPhoto(gif, 16)).toMatchObject({ format: 'gif', width: 20, height: 20 })
    expectFlat(await decodePixels(gif, { imageSize: 8, colour: 'rgb' }), [255, 0, 0], 0)
  })

  it('stretches a photo to a square', async () => {
    const wide = await flat(GREEN, { width: 100, height: 10 }).png().toBuffer()
    expect(await decodePixels(wide, { imageSize: 32, colour: 'grey' })).toHaveLength(1024)
  })
})

describe('orientation', () => {
  const [A, B, C, D] = [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
    [255, 255, 255],
  ] as const satisfies readonly Rgb[]

  // What is seen above left and right, below left and right, of a picture stored as A B / C D.
  it.each([
    [1, [A, B, C, D]],
    [2, [B, A, D, C]],
    [3, [D, C, B, A]],
    [4, [C, D, A, B]],
    [5, [A, C, B, D]],
    [6, [C, A, D, B]],
    [7, [D, B, C, A]],
    [8, [B, D, A, C]],
  ])('%i is honoured', async (orientation, seen) => {
    const bytes = await quarters([A, B, C, D])
      .resize({ width: 64, height: 32, fit: 'fill', kernel: 'nearest' })
      .withMetadata({ orientation })
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer()
    const upright = orientation < 5
    expect(await inspectPhoto(bytes, 32)).toMatchObject({
      width: upright ? 64 : 32,
      height: upright ? 32 : 64,
    })
    expect(await openPhoto(await encodeThumbnail(bytes, 16)).metadata()).toMatchObject({
      width: upright ? 16 : 8,
      height: upright ? 8 : 16,
    })
    const side = 16
    const pixels = await decodePixels(bytes, { imageSize: side, colour: 'rgb' })
    const at = (x: number, y: number) => pixels.subarray((y * side + x) * 3, (y * side + x) * 3 + 3)
    const corners = [at(3, 3), at(12, 3), at(3, 12), at(12, 12)]
    corners.forEach((corner, i) => expectFlat(corner, seen[i] ?? [], 8))
  })
})

describe('a thumbnail', () => {
  it('is never larger than its photo', async () => {
    const webp = await encodeThumbnail(await flatJpeg(GREEN), 256)
    expect(await openPhoto(webp).metadata()).toMatchObject({ width: 40, height: 30 })
  })
})

const reasonOf = async (bytes: Uint8Array) =>
  inspectPhoto(bytes, 32).then(
    () => 'ready',
    (error: unknown) => toUnreadable(error).reason,
  )

describe('a file that is no whole photo', () => {
  it.each([
    ['JPEG', noise().jpeg()],
    ['progressive JPEG', noise().jpeg({ progressive: true })],
    ['PNG', noise().png()],
    ['WebP', noise().webp()],
    ['GIF', noise().gif()],
    ['AVIF', noise().avif()],
    ['TIFF', noise().tiff({ compression: 'none' })],
  ])('%s, is called truncated wherever it was cut', async (_name, photo) => {
    const bytes = await photo.toBuffer()
    for (const share of [0.1, 0.5, 0.95]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * share))
      expect(await reasonOf(cut), `cut at ${share}`).toBe('truncated')
      await expect(decodePixels(cut, { imageSize: 8, colour: 'rgb' })).rejects.toMatchObject({
        reason: 'truncated',
      })
    }
    expect(await reasonOf(bytes)).toBe('ready')
  })

  it.each([
    ['JPEG', noise().jpeg()],
    ['progressive JPEG', noise().jpeg({ progressive: true })],
    ['PNG', noise().png()],
    ['WebP', noise().webp()],
    ['GIF', noise().gif()],
  ])('%s, is called truncated when the decoder speaks of another photo', async (_name, photo) => {
    const bytes = await photo.toBuffer()
    const otherWords = new Error('webpload_buffer: libspng read error')
    const cut = bytes.subarray(0, bytes.length * 0.6)
    expect(explainDecoding(otherWords, cut).reason).toBe('truncated')
    expect(explainDecoding(otherWords, bytes).reason).toBe('other')
  })

  it('is called truncated too when nothing but a part of its head is left', async () => {
    const preview = await noise().jpeg().toBuffer()
    const length = Buffer.alloc(2)
    length.writeUInt16BE(preview.length + 2)
    const photo = await noise().jpeg().toBuffer()
    const withPreview = Buffer.concat([
      photo.subarray(0, 2),
      Buffer.from('ffe1', 'hex'),
      length,
      preview,
      photo.subarray(2),
    ])
    const otherWords = new Error('webpload_buffer: libspng read error')
    for (const cutAt of [20, preview.length + 4, preview.length + 6, preview.length + 50]) {
      const cut = withPreview.subarray(0, cutAt)
      expect(explainDecoding(otherWords, cut).reason, `cut at ${cutAt}`).toBe('truncated')
    }
    expect(await reasonOf(withPreview)).toBe('ready')
    expect(explainDecoding(otherWords, withPreview).reason).toBe('other')
  })

  it.each([
    ['a text', Buffer.from('Dear diary, today I took a photo of a cat.'), 'notAnImage'],
    ['zeroes', Buffer.alloc(10_000), 'notAnImage'],
    ['one byte', Buffer.from([0xff]), 'notAnImage'],
    ['a BMP', Buffer.from('BM\x3a\0\0\0\0\0\0\0\x36\0\0\0', 'latin1'), 'unsupported'],
    ['a JPEG 2000', Buffer.from('0000000c6a5020200d0a870a', 'hex'), 'unsupported'],
    ['an icon', Buffer.from('000001000100101000000000', 'hex'), 'unsupported'],
    ['a PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'), 'notAnImage'],
  ])('like %s, has its reason', async (_name, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason)
  })

  it('with damage inside is said to be damaged, in a whole sentence', async () => {
    const bytes = await noise().png().toBuffer()
    bytes.fill(0x55, 2000, 4000)
    await expect(inspectPhoto(bytes, 32)).rejects.toMatchObject({
      reason: 'other',
      message: expect.stringMatching(/^The file is damaged.*\.$/) as string,
    })
  })

  it('with more pixels than can be decoded is refused before it fills the memory', async () => {
    const huge = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="30000"/>',
    )
    expect(await reasonOf(huge)).toBe('tooLarge')
  })
})

describe('a file on the disk', () => {
  const reasonAt = async (path: string) =>
    readPhotoFile(path).then(
      () => 'ready',
      (error: unknown) => toUnreadable(error).reason,
    )

  it('is read whatever its name says', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, 'really-a-png.jpg'), await flat(GREEN).png().toBuffer())
    const photo = await inspectPhoto(await readPhotoFile(join(folder, 'really-a-png.jpg')), 16)
    expect(photo.format).toBe('png')
  })

  it('that is empty, missing, a folder or a pipe has its reason', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, 'empty.jpg'), '')
    await mkdir(join(folder, 'folder.jpg'))
    await symlink(join(folder, 'gone.jpg'), join(folder, 'broken-link.jpg'))
    expect(await reasonAt(join(folder, 'empty.jpg'))).toBe('empty')
    expect(await reasonAt(join(folder, 'missing.jpg'))).toBe('missing')
    expect(await reasonAt(join(folder, 'broken-link.jpg'))).toBe('missing')
    expect(await reasonAt(join(folder, 'folder.jpg'))).toBe('notAnImage')
    if (process.platform !== 'win32') {
      execFileSync('mkfifo', [join(folder, 'pipe.jpg')])
      expect(await reasonAt(join(folder, 'pipe.jpg'))).toBe('notAnImage')
    }
  })

  it.each([
    ['EACCES', 'noPermission'],
    ['EPERM', 'noPermission'],
    ['ENOENT', 'missing'],
    ['EISDIR', 'notAnImage'],
    ['EIO', 'other'],
  ])('that fails with %s has the reason %s', (code, reason) => {
    expect(toUnreadable(Object.assign(new Error('failed'), { code })).reason).toBe(reason)
  })
})
