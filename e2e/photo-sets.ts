import { existsSync } from 'node:fs'
import { cp, mkdir, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** The built-in sample, which set-up draws. */
export const SAMPLE = resolve('resources/sample-photos')

/** Real photos that lie beside some checkouts; they are not part of the project. */
const TRASH = resolve('../shared/photos/trash6')
export const realPhotosThere = existsSync(TRASH)

/** Copies `count` real photos of each of two labels into a new folder. */
export async function copyRealPhotos(target: string, count: number): Promise<string> {
  for (const label of ['glass', 'paper']) {
    await mkdir(join(target, label), { recursive: true })
    const names = (await readdir(join(TRASH, label))).sort().slice(0, count)
    await Promise.all(names.map((name) => cp(join(TRASH, label, name), join(target, label, name))))
  }
  return target
}
