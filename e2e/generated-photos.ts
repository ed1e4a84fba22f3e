import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'

/** Writes a photo of one colour with a little structure, so that no two are the same file. */
export async function writePhoto(path: string, colour: string, index: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="48">
    <rect width="64" height="48" fill="${colour}"/>
    <circle cx="${8 + (index % 48)}" cy="${12 + (index % 24)}" r="${4 + Math.floor(index / 48)}" fill="white"/></svg>`
  await writeFile(path, await sharp(Buffer.from(svg)).jpeg().toBuffer())
}

/** A folder with `count` red and `count` blue photos, told apart with ease. */
export async function writeTwoLabels(folder: string, count: number): Promise<string> {
  for (const [label, colour] of [
    ['red', '#c02020'],
    ['blue', '#2030c0'],
  ] as const) {
    for (let index = 0; index < count; index++) {
      await writePhoto(join(folder, label, `${label} ${index}.jpg`), colour, index)
    }
  }
  return folder
}
