/** What is known of how a photo looks, and when it was taken. */
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { exifDate } from './exif-date.ts'
import { inspectPhoto } from './inspect-photo.ts'
import { flat, noise } from './testing/photos.ts'

/** A photo of large soft shapes, which follow from a number. */
function scene(number: number, width = 240, height = 180): Sharp {
  const blobs = Array.from({ length: 7 }, (_, blob) => {
    const at = (factor: number) => ((number * 131 + blob * factor * 37) % 100) / 100
    return `<ellipse cx="${at(3) * width}" cy="${at(5) * height}" rx="${(0.1 + at(7) / 4) * width}" ry="${(0.1 + at(11) / 4) * height}" fill="hsl(${at(13) * 360} 60% ${20 + at(17) * 60}%)"/>`
  })
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="hsl(${(number * 77) % 360} 30% 60%)"/>${blobs.join('')}</svg>`,
    ),
  )
}

const inspect = async (photo: Sharp) => inspectPhoto(await photo.toBuffer(), 256)
const hashOf = async (photo: Sharp) => (await inspect(photo)).perceptualHash

function bitsBetween(a: Uint8Array | null, b: Uint8Array | null): number {
  if (!a || !b) return NaN
  let bits = 0
  for (const [index, byte] of a.entries()) {
    for (let rest = byte ^ (b[index] ?? 0); rest > 0; rest >>= 1) bits += rest & 1
  }
  return bits
}

describe('the perceptual hash', () => {
  it.each<readonly [string, (photo: Sharp) => Promise<Sharp>]>([
    ['a strong compression', async (photo) => photo.jpeg({ quality: 40 })],
    ['another format', async (photo) => photo.webp({ quality: 60 })],
    [
      'half the size',
      async (photo) =>
        sharp(await photo.png().toBuffer())
          .resize(120)
          .jpeg(),
    ],
    ['more brightness', async (photo) => photo.modulate({ brightness: 1.15 }).jpeg()],
    ['less contrast', async (photo) => photo.linear(0.8, 20).jpeg()],
  ])('survives %s', async (_what, change) => {
    for (let number = 0; number < 8; number++) {
      const before = await hashOf(scene(number).png())
      const after = await hashOf(await change(scene(number)))
      expect(bitsBetween(before, after), `scene ${number}`).toBeLessThanOrEqual(6)
    }
  })

  it('tells other photos apart', async () => {
    const hashes = await Promise.all(
      Array.from({ length: 12 }, (_, number) => hashOf(scene(number).png())),
    )
    const distances = hashes.flatMap((a, i) => hashes.slice(i + 1).map((b) => bitsBetween(a, b)))
    expect(distances.reduce((sum, bits) => sum + bits, 0) / distances.length).toBeGreaterThan(16)
    expect(Math.min(...distances)).toBeGreaterThan(6)
  })

  it('is none for a photo without detail', async () => {
    expect(await hashOf(flat([120, 90, 60]).jpeg())).toBeNull()
    expect(await hashOf(noise().jpeg())).not.toBeNull()
  })
})

it('the mean colour is that of the photo, transparency being white', async () => {
  expect([...(await inspect(flat([200, 40, 90]).png())).meanColour]).toEqual([200, 40, 90])
  const half = sharp({
    create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
  expect([...(await inspect(half.png())).meanColour]).toEqual([255, 255, 255])
})

describe('the date that a photo was taken', () => {
  const dated = (tags: Record<string, string>) => inspect(noise().withExif({ IFD2: tags }).jpeg())

  it('is the camera’s, else that of its file', async () => {
    const both = {
      DateTimeOriginal: '2024:05:17 10:03:22',
      DateTimeDigitized: '2025:01:02 03:04:05',
    }
    expect((await dated(both)).takenAt).toBe('2024-05-17T10:03:22')
    expect((await dated({ DateTimeDigitized: '2025:01:02 03:04:05' })).takenAt).toBe(
      '2025-01-02T03:04:05',
    )
  })

  it.each([
    '0000:00:00 00:00:00',
    '2024:02:31 10:00:00',
    '    :  :     :  :  ',
    '1024:05:17 10:03:22',
  ])('is none where “%s” stands for it', async (text) => {
    expect((await dated({ DateTimeOriginal: text })).takenAt).toBeNull()
  })

  it('is none without EXIF data, and whatever else stands there', () => {
    expect(exifDate(undefined)).toBeNull()
    for (const start of ['II*\0', 'MM\0*', 'Exif\0\0II*\0', '']) {
      for (const length of [0, 1, 7, 40, 300]) {
        const bytes = Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(length, 0x69)])
        expect(exifDate(bytes)).toBeNull()
      }
    }
  })
})
