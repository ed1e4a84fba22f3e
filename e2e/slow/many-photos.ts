import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

/** A JPEG's comment, which makes its bytes unlike all others and leaves its picture as it is. */
function withComment(jpeg: Buffer, text: string): Buffer {
  const comment = Buffer.from(text)
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xfffe, 0)
  head.writeUInt16BE(comment.length + 2, 2)
  // Behind the two bytes that every JPEG begins with.
  return Buffer.concat([jpeg.subarray(0, 2), head, comment, jpeg.subarray(2)])
}

/** A small picture of its own for each number: stripes whose colours and places follow from it. */
async function picture(number: number): Promise<Buffer> {
  const stripes = Array.from({ length: 6 }, (_, stripe) => {
    const hue = (number * 47 + stripe * 73) % 360
    const at = (number * 13 + stripe * 29) % 64
    return `<rect x="${at}" y="${(stripe * 11 + number) % 40}" width="${8 + (stripe % 3) * 6}" height="${10 + (number % 5) * 3}" fill="hsl(${hue} 70% 50%)"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="48"><rect width="64" height="48" fill="hsl(${number % 360} 30% 80%)"/>${stripes.join('')}</svg>`
  return sharp(Buffer.from(svg)).jpeg().toBuffer()
}

/**
 * A folder of any number of photos, evenly over `labels` labels, each file of other bytes. There
 * are only 500 pictures, so that making them does not take longer than reading them.
 */
export async function writeManyPhotos(
  folder: string,
  count: number,
  labels: number,
): Promise<string> {
  const pictures = await Promise.all(Array.from({ length: 500 }, (_, number) => picture(number)))
  for (let label = 0; label < labels; label++) {
    await mkdir(join(folder, `label ${label}`), { recursive: true })
  }
  for (let start = 0; start < count; start += 500) {
    await Promise.all(
      pictures.slice(0, count - start).map((jpeg, index) => {
        const number = start + index
        const name = `${String(number).padStart(6, '0')}.jpg`
        return writeFile(
          join(folder, `label ${number % labels}`, name),
          withComment(jpeg, `photo ${number}`),
        )
      }),
    )
  }
  return folder
}
