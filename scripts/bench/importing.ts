import { readdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Decoder } from '#engine/decoding/decoder.ts'
import { createDecoderPool } from '#engine/decoding/pool.ts'
import { contest, type Measurement } from './contest.ts'
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
    { name: 'downhill', measure: () => measurePool(photos) },
    python === undefined
      ? []
      : ['pillow', 'keras'].map((how) =>
          program(how, python, [script, how, folder, '--size', String(SIZE)]),
        ),
  )
}

/** As an import does it: decoder processes, which are started within the time that counts. */
async function measurePool(photos: readonly string[]): Promise<Measurement> {
  const decoder = createDecoderPool()
  try {
    return { rate: await decodeAll(decoder, photos) }
  } finally {
    await decoder.close()
  }
}

async function decodeAll(decoder: Decoder, photos: readonly string[]): Promise<number> {
  const startedAt = performance.now()
  let next = 0
  const worker = async () => {
    for (let path = photos[next++]; path !== undefined; path = photos[next++]) {
      await decoder.pixels(path, { imageSize: SIZE, colour: 'rgb' })
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker))
  return photos.length / ((performance.now() - startedAt) / 1000)
}
