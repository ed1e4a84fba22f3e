import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { flatJpeg, type Rgb } from './photos.ts'

/** Colours that a network tells apart after a few steps, whatever it begins with. */
const COLOURS: readonly Rgb[] = [
  [200, 40, 40],
  [40, 40, 200],
  [40, 200, 40],
]

/**
 * Fills a folder with tiny photos: for each label as many as asked for, all of different bytes,
 * red for the first label, blue for the second, green for the third.
 * @param nameOf where a photo lies in the folder
 */
export async function writePhotos(
  folder: string,
  counts: Readonly<Record<string, number>>,
  nameOf: (label: string, number: number) => string = (label, number) => `${label}/${number}.jpg`,
): Promise<void> {
  for (const [index, [label, count]] of Object.entries(counts).entries()) {
    const [r, g, b] = COLOURS[index % COLOURS.length] ?? [0, 0, 0]
    for (let number = 0; number < count; number++) {
      const file = join(folder, nameOf(label, number))
      await mkdir(dirname(file), { recursive: true })
      const shade = (number * 7) % 50
      const colour: Rgb = [r + shade - 20, g + shade - 20, b + shade - 20]
      await writeFile(file, await flatJpeg(colour, { width: 16 + (number >> 3), height: 16 }))
    }
  }
}
