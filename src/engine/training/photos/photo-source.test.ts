import { truncate } from 'node:fs/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { TrainingData } from '#shared/contract/trainer-contract.ts'
import { inputLength } from '#shared/domain/input-spec.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { makeJob } from '../testing/training-job.ts'
import { openPhotoSource, type PhotoSource } from './photo-source.ts'

/** Photos that lie in no order in their file, some of them in neither split. */
async function scattered(pixelBudget: number) {
  const job = await makeJob(await tempFolder(), { labelCount: 3, photos: 8, pixelBudget })
  const data = {
    ...job,
    train: { rows: Uint32Array.of(17, 3, 4, 5, 0, 22), labels: Uint16Array.of(2, 0, 1, 2, 0, 1) },
    validation: { rows: Uint32Array.of(9, 1, 2), labels: Uint16Array.of(0, 1, 2) },
  }
  return { data, rowBytes: inputLength(job.spec.input) }
}

const PHOTOS = 9

async function open(data: TrainingData): Promise<PhotoSource> {
  const source = await openPhotoSource(data)
  onTestFinished(() => source.close())
  return source
}

/** The pixels of a batch, wherever they are. */
async function pixelsOf(
  { resident }: PhotoSource,
  batch: Awaited<ReturnType<PhotoSource['train']['batch']>>,
  rowBytes: number,
): Promise<readonly number[]> {
  if ('pixels' in batch) return [...batch.pixels]
  return [...batch.rows].flatMap((row) => [
    ...(resident?.pixels.subarray(row * rowBytes, (row + 1) * rowBytes) ?? []),
  ])
}

describe.each(['memory', 'streamed'] as const)('photos in %s', (kind) => {
  const budget = kind === 'memory' ? 1e9 : 0

  it('are those of their rows, with the labels of their split', async () => {
    const { data, rowBytes } = await scattered(budget)
    const source = await open(data)
    expect(source.kind).toBe(kind)
    for (const name of ['train', 'validation'] as const) {
      const { rows, labels } = data[name]
      const split = source[name]
      expect(split.count).toBe(rows.length)
      expect(split.labels).toEqual(labels)
      const indices = Uint32Array.of(2, 0, 1, rows.length - 1)
      const expected = [...indices].flatMap((index) => {
        const row = rows[index] ?? NaN
        return [...data.pixels.subarray(row * rowBytes, (row + 1) * rowBytes)]
      })
      expect(expected).toHaveLength(4 * rowBytes)
      expect(await pixelsOf(source, await split.batch(indices), rowBytes)).toEqual(expected)
    }
  })

  it('are missed when the cache is too short', async () => {
    const { data } = await scattered(budget)
    await truncate(data.pixelFile, data.pixels.length / 2)
    const missed = { code: 'DISK', details: { path: data.pixelFile } }
    if (kind === 'memory') await expect(openPhotoSource(data)).rejects.toMatchObject(missed)
    else {
      const source = await open(data)
      await expect(source.train.batch(Uint32Array.of(5))).rejects.toMatchObject(missed)
    }
  })
})

it('keeps photos in memory as long as they fit the budget to the byte', async () => {
  const { data, rowBytes } = await scattered(0)
  const exact = await open({ ...data, pixelBudget: PHOTOS * rowBytes })
  expect(exact.kind).toBe('memory')
  expect(exact.resident?.count).toBe(PHOTOS)
  expect((await open({ ...data, pixelBudget: PHOTOS * rowBytes - 1 })).kind).toBe('streamed')
})

it('streams a batch with its number of photos', async () => {
  const { data, rowBytes } = await scattered(0)
  const source = await open(data)
  expect(source.resident).toBeNull()
  const batch = await source.validation.batch(Uint32Array.of(1, 2))
  expect(batch).toMatchObject({ count: 2 })
  expect('pixels' in batch && batch.pixels.length).toBe(2 * rowBytes)
})
