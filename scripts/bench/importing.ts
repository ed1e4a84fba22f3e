import { mkdtempDisposable, readdir } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Decoder } from '#engine/decoding/decoder.ts'
import { createDecoderPool } from '#engine/decoding/pool.ts'
import { residentBytes } from '#engine/decoding/resident-bytes.ts'
import { contest, type Measurement } from './contest.ts'
import { writeGeneratedPhotos } from './generated-photos.ts'
import { program } from './program.ts'

const SIZE = 160

const GENERATED = 300

interface Options {
  readonly rounds: number
  readonly python: string | undefined
  readonly script: string
  /** A folder of JPEGs, one sub-folder for each label; beside it, photos are generated. */
  readonly folder: string | undefined
}

/** From JPEG files to pixels of the network's size, beside Pillow's and Keras's loaders. */
export async function benchImporting({ folder, ...options }: Options): Promise<void> {
  if (folder !== undefined) await benchFolder(folder, options)
  await using generated = await mkdtempDisposable(join(tmpdir(), 'downhill-bench-'))
  await writeGeneratedPhotos(generated.path, GENERATED)
  await benchFolder(generated.path, options)
}

async function benchFolder(
  folder: string,
  { rounds, python, script }: Omit<Options, 'folder'>,
): Promise<void> {
  const entries = await readdir(folder, { recursive: true })
  const photos = entries.filter((name) => /\.jpe?g$/i.test(name)).map((name) => join(folder, name))
  const { width, height } = await sharp(photos[0]).metadata()
  await contest(
    `decode ${photos.length} photos of ${width} × ${height} to ${SIZE} px`,
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
  let peakBytes = 0
  const decoder = createDecoderPool({
    residentOf(pid) {
      const bytes = residentBytes(pid)
      peakBytes = Math.max(peakBytes, bytes ?? 0)
      return bytes
    },
  })
  try {
    return { rate: await decodeAll(decoder, photos), peakBytes }
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
