import { ProblemError } from '#shared/contract/problem.ts'
import type { AugmentedLook } from '#shared/domain/augmented-look.ts'
import { channelsOf, inputLength } from '#shared/domain/input-spec.ts'
import { decodeBatch } from '../compiler/batch.ts'
import { fedPixels } from '../compiler/pixel-input.ts'
import { createGraph } from '../graph/graph.ts'
import { openSession, placeholder } from '../graph/session.ts'

/**
 * A photo as training changes it: a batch of nothing but this photo, through what every step's batch
 * goes through.
 * @param pixels uint8 [imageSize, imageSize, channels]
 * @returns uint8 [count, imageSize, imageSize, channels], rounded from what the network gets
 * @throws ProblemError INVALID_INPUT, TRAINER_UNAVAILABLE
 */
export async function lookAugmented(
  { input, augmentation, seed, step, count }: AugmentedLook,
  pixels: Uint8Array,
): Promise<Uint8Array> {
  if (pixels.length !== inputLength(input)) {
    throw new ProblemError('INVALID_INPUT', 'The pixels do not fit the network’s input.')
  }
  const shape = [input.imageSize, input.imageSize, channelsOf(input.colour)]
  const graph = createGraph()
  const photos = fedPixels(graph, shape)
  const fedSeed = placeholder(graph, 'seed', 'int32', [2])
  const images = decodeBatch(
    graph,
    { pixels: photos.pixels, seed: fedSeed },
    { augmentation, network: { input: shape } },
  )
  const session = await openSession(graph)
  try {
    const [values] = session.run(
      [
        photos.feed({ pixels: repeat(pixels, count), count }),
        { into: fedSeed, shape: [2], values: Int32Array.of(seed, step) },
      ],
      [images],
    )
    return Uint8Array.from(values ?? [], Math.round)
  } finally {
    session.close()
  }
}

function repeat(pixels: Uint8Array, count: number): Uint8Array {
  const all = new Uint8Array(pixels.length * count)
  for (let copy = 0; copy < count; copy++) all.set(pixels, copy * pixels.length)
  return all
}
