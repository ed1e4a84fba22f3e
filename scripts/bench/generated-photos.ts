import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { noise } from '#engine/images/testing/photos.ts'

/** As cameras' photos are when they are sent around. */
const WIDTH = 1600
const HEIGHT = 1200
const LABELS = 2

/**
 * Writes as many JPEGs of 1600 × 1200, one folder for each of two labels: soft shapes under fine
 * grain, so that they cost about what photos cost to decode.
 */
export async function writeGeneratedPhotos(folder: string, count: number): Promise<void> {
  const grain = await noise(WIDTH, HEIGHT).modulate({ saturation: 0.2 }).linear(0.12).toBuffer()
  for (let label = 0; label < LABELS; label++) {
    await mkdir(join(folder, `label ${label}`), { recursive: true })
  }
  for (let number = 0; number < count; number++) {
    const raw = { width: WIDTH, height: HEIGHT, channels: 3 } as const
    const shapes = noise(16 + (number % 17), 12 + (number % 13))
    const photo = shapes
      .resize(WIDTH, HEIGHT, { kernel: 'cubic', fit: 'fill' })
      .composite([{ input: grain, raw, blend: 'add' }])
    const name = `${String(number).padStart(4, '0')}.jpg`
    await writeFile(
      join(folder, `label ${number % LABELS}`, name),
      await photo.jpeg({ quality: 85 }).toBuffer(),
    )
  }
}
