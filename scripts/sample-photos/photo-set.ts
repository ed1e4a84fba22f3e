import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { developPhoto } from './film.ts'
import { drawPhoto } from './photo.ts'
import { seededRandom } from './random.ts'
import { type Label } from './species.ts'

export type PhotoSetSpec = {
  /** The folder to make; a folder that is already there is replaced. */
  readonly out: string
  /** Photos of each label, at least 1. */
  readonly count: number
  readonly seed: number
}

export type PhotoSetSummary = { readonly photos: number; readonly bytes: number }

const labels: readonly Label[] = ['cat', 'dog']

/** Draws and develops one photo: the bytes of a JPEG file, the same for the same arguments. */
export const makePhoto = async (label: Label, index: number, seed: number): Promise<Buffer> =>
  developPhoto(drawPhoto(label, index, seed), seededRandom(seed, 'film', label, index))

/**
 * Makes the folder of drawn photos, `cat.0.jpg`, `dog.0.jpg` and so on. It is written beside its
 * place and moved there when complete, so that a half-made set is never taken for a whole one.
 */
export const makePhotoSet = async ({
  out,
  count,
  seed,
}: PhotoSetSpec): Promise<PhotoSetSummary> => {
  const unfinished = `${out}.unfinished-${process.pid}`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  try {
    let bytes = 0
    for (let index = 0; index < count; index += 1) {
      const photos = await Promise.all(labels.map((label) => makePhoto(label, index, seed)))
      for (const [place, photo] of photos.entries()) {
        bytes += photo.length
        await writeFile(join(unfinished, `${labels[place]}.${index}.jpg`), photo)
      }
    }
    await rm(out, { recursive: true, force: true })
    await rename(unfinished, out)
    return { photos: count * labels.length, bytes }
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  }
}
