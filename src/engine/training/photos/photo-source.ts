import type { TrainingData } from '#shared/contract/trainer-contract.ts'
import { inputLength } from '#shared/domain/input-spec.ts'
import type { PixelSource } from '#shared/domain/run.ts'
import type { PhotoBatch } from '../compiler/pixel-input.ts'
import { openPixelRows, readPixelRows } from './pixel-rows.ts'

/** The photos of both splits, wherever they are. */
export interface PhotoSource {
  readonly kind: PixelSource
  /** All pixels, for a graph in whose session they live. */
  readonly resident: { readonly pixels: Uint8Array; readonly count: number } | null
  readonly train: SplitPhotos
  readonly validation: SplitPhotos
  readonly close: () => Promise<void>
}

export interface SplitPhotos {
  readonly count: number
  /** Index of each photo's label. */
  readonly labels: Uint16Array
  /** Photos of the split by their indices, ready for a graph. */
  readonly batch: (indices: Uint32Array) => Promise<PhotoBatch>
}

/**
 * Reads all photos into memory when they fit the budget, else opens the cache of pixels so that
 * each batch can be read ahead of its step.
 * @throws ProblemError DISK when the cache is shorter than it should be
 */
export async function openPhotoSource(data: TrainingData): Promise<PhotoSource> {
  const { pixelFile, train, validation } = data
  const rowBytes = inputLength(data.spec.input)
  const count = train.rows.length + validation.rows.length
  if (count * rowBytes <= data.pixelBudget) {
    const rows = new Uint32Array(count)
    rows.set(train.rows)
    rows.set(validation.rows, train.rows.length)
    const pixels = await readPixelRows(pixelFile, rowBytes, rows)
    return {
      kind: 'memory',
      resident: { pixels, count },
      train: residentSplit(train.labels, 0),
      validation: residentSplit(validation.labels, train.rows.length),
      close: async () => undefined,
    }
  }
  const file = await openPixelRows(pixelFile, rowBytes)
  const streamed = ({ rows, labels }: TrainingData['train']): SplitPhotos => ({
    count: rows.length,
    labels,
    batch: async (indices) => ({
      pixels: await file.read(Uint32Array.from(indices, (index) => rows[index] ?? 0)),
      count: indices.length,
    }),
  })
  return {
    kind: 'streamed',
    resident: null,
    train: streamed(train),
    validation: streamed(validation),
    close: () => file.close(),
  }
}

/** Photos that lie one behind the other in the session, the first in row `start`. */
const residentSplit = (labels: Uint16Array, start: number): SplitPhotos => ({
  count: labels.length,
  labels,
  batch: async (indices) => ({ rows: Int32Array.from(indices, (index) => start + index) }),
})
