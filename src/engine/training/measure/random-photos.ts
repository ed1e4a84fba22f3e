import { inputLength, type InputSpec } from '#shared/domain/input-spec.ts'
import type { MeasureOrder } from '#shared/domain/measurement.ts'
import { createRandom } from '#shared/domain/random.ts'
import { unborrowableBytes } from '../graph/unborrowable.ts'
import type { PhotoBatch } from '../compiler/pixel-input.ts'
import type { PhotoSource, SplitPhotos } from '../photos/photo-source.ts'

/** Bytes of photos that are made up; they are used over and over. */
const MOST_BYTES = 4e6

/** As many photos as there are, made up of a few random ones: what they show takes no time. */
export function randomPhotos(
  input: InputSpec,
  { train, validation, streamed }: Omit<MeasureOrder, 'folder'>,
): PhotoSource {
  const rowBytes = inputLength(input)
  const count = Math.max(1, Math.min(train + validation, Math.floor(MOST_BYTES / rowBytes)))
  const pixels = unborrowableBytes(count * rowBytes)
  const random = createRandom(0)
  for (let i = 0; i < pixels.length; i++) pixels[i] = Math.floor(random() * 256)

  const fed = (indices: Uint32Array): PhotoBatch => {
    const own = unborrowableBytes(indices.length * rowBytes)
    indices.forEach((index, i) => {
      const row = index % count
      own.set(pixels.subarray(row * rowBytes, (row + 1) * rowBytes), i * rowBytes)
    })
    return { pixels: own, count: indices.length }
  }
  const resident = (indices: Uint32Array): PhotoBatch => ({
    rows: Int32Array.from(indices, (index) => index % count),
  })
  const split = (photos: number): SplitPhotos => ({
    count: photos,
    labels: Uint16Array.from({ length: photos }, (_, index) => index % 2),
    batch: (indices) => Promise.resolve(streamed ? fed(indices) : resident(indices)),
  })
  return {
    kind: streamed ? 'streamed' : 'memory',
    resident: streamed ? null : { pixels, count },
    train: split(train),
    validation: split(validation),
    close: () => Promise.resolve(),
  }
}
