import { expect } from 'vitest'
import { createRandom } from '#shared/domain/random.ts'
import { createGraph, type Edge, type Graph } from '../../graph/graph.ts'
import { constant } from '../../graph/operations.ts'
import { openSession, placeholder } from '../../graph/session.ts'

export interface Photos {
  readonly batch: number
  readonly height: number
  readonly width: number
  readonly channels: number
  readonly values: readonly number[]
}
type Size = Omit<Photos, 'values'>

/** The value of one channel of one pixel. */
type Value = (photo: number, y: number, x: number, channel: number) => number

export function photosOf(size: Size, value: Value): Photos {
  const values: number[] = []
  for (let photo = 0; photo < size.batch; photo++)
    for (let y = 0; y < size.height; y++)
      for (let x = 0; x < size.width; x++)
        for (let channel = 0; channel < size.channels; channel++)
          values.push(Math.fround(value(photo, y, x, channel)))
  return { ...size, values }
}

export const at = (
  { height, width, channels, values }: Photos,
  ...[photo, y, x, c]: Parameters<Value>
) => values[((photo * height + y) * width + x) * channels + c] ?? Number.NaN

export function noise(size: Size): Photos {
  const random = createRandom(7)
  return photosOf(size, () => random() * 255)
}

/** One photo of one channel, from its rows. */
export const grey = (...rows: readonly (readonly number[])[]): Photos =>
  photosOf(
    { batch: 1, height: rows.length, width: rows[0]?.length ?? 0, channels: 1 },
    (_photo, y, x) => rows[y]?.[x] ?? Number.NaN,
  )

type Change = (graph: Graph, images: Edge, seed: Edge) => Edge

/** What TensorFlow makes of the photos. */
export async function changed(photos: Photos, change: Change, seed = [1, 0]): Promise<Photos> {
  const { batch, height, width, channels, values } = photos
  const graph = createGraph()
  const images = placeholder(graph, 'images', 'float32', [-1, height, width, channels])
  const fedSeed = placeholder(graph, 'seed', 'int32', [2])
  const output = change(graph, images, fedSeed)
  const session = await openSession(graph)
  try {
    const [result] = session.run(
      [
        {
          into: images,
          shape: [batch, height, width, channels],
          values: Float32Array.from(values),
        },
        { into: fedSeed, shape: [2], values: Int32Array.from(seed) },
      ],
      [output],
    )
    return { ...photos, values: [...(result ?? [])] }
  } finally {
    session.close()
  }
}

/** One number for each photo. */
export const amounts = (graph: Graph, values: readonly number[]): Edge =>
  constant(graph, values, { shape: [values.length, 1, 1, 1] })

/** Index of what lies there when the photo goes on mirrored: … 1 0 0 1 2 2 1 … */
function mirrored(index: number, size: number): number {
  const within = ((index % (2 * size)) + 2 * size) % (2 * size)
  return within < size ? within : 2 * size - 1 - within
}

/** The photos read at the places that `source` tells, in between bilinearly. */
export const readAt = (
  photos: Photos,
  source: (photo: number, y: number, x: number) => readonly [y: number, x: number],
): Photos =>
  photosOf(photos, (photo, toY, toX, channel) => {
    const [y, x] = source(photo, toY, toX)
    let total = 0
    for (const cornerY of [Math.floor(y), Math.floor(y) + 1])
      for (const cornerX of [Math.floor(x), Math.floor(x) + 1])
        total +=
          (1 - Math.abs(y - cornerY)) *
          (1 - Math.abs(x - cornerX)) *
          at(
            photos,
            photo,
            mirrored(cornerY, photos.height),
            mirrored(cornerX, photos.width),
            channel,
          )
    return total
  })

export function expectClose(actual: Photos, expected: Photos, tolerance = 1e-3) {
  expect(actual.values).toHaveLength(expected.values.length)
  const differences = actual.values.map((value, i) => Math.abs(value - (expected.values[i] ?? 0)))
  // Written so that not-a-number fails as well.
  expect(differences.findIndex((difference) => !(difference <= tolerance))).toBe(-1)
}

export const photo = (photos: Photos, index: number): readonly number[] => {
  const length = photos.height * photos.width * photos.channels
  return photos.values.slice(index * length, (index + 1) * length)
}
export const eachPhoto = <T>(photos: Photos, read: (index: number) => T): readonly T[] =>
  Array.from({ length: photos.batch }, (_, index) => read(index))
