import { readdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { decodePixels } from '#engine/images/decode-pixels.ts'
import { readPhotoFile } from '#engine/images/read-photo-file.ts'
import { contest } from './contest.ts'
import { program } from './program.ts'

const SIZE = 160

interface Options {
  readonly rounds: number
  readonly python: string | undefined
  readonly script: string
  /** A folder of JPEGs, one sub-folder for each label. */
  readonly folder: string
}

/** From JPEG files to pixels of the network's size, beside Pillow's and Keras's loaders. */
export async function benchImporting({ rounds, python, script, folder }: Options): Promise<void> {
  const entries = await readdir(folder, { recursive: true })
  const photos = entries.filter((name) => /\.jpe?g$/i.test(name)).map((name) => join(folder, name))
  await contest(
    `decode ${photos.length} photos to ${SIZE} px`,
    'photos/s',
    rounds,
    { name: 'downhill', measure: async () => ({ rate: await decodeAll(photos) }) },
    python === undefined
      ? []
      : ['pillow', 'keras'].map((how) =>
          program(how, python, [script, how, folder, '--size', String(SIZE)]),
        ),
  )
}

async function decodeAll(photos: readonly string[]): Promise<number> {
  const startedAt = performance.now()
  let next = 0
  const worker = async () => {
    for (let path = photos[next++]; path !== undefined; path = photos[next++]) {
      await decodePixels(await readPhotoFile(path), { imageSize: SIZE, colour: 'rgb' })
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker))
  return photos.length / ((performance.now() - startedAt) / 1000)
}
