import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tempFolder } from '../../testing/temp-folder.ts'
import { openPixelRows, readPixelRows } from './pixel-rows.ts'

const ROW_BYTES = 5
const ROWS = 40

/** Byte `i` of row `r` is 5r + i. */
async function pixelFile(): Promise<string> {
  const path = join(await tempFolder(), 'rows.u8')
  await writeFile(
    path,
    Uint8Array.from({ length: ROWS * ROW_BYTES }, (_, i) => i),
  )
  return path
}

const pixelsOf = (rows: readonly number[]): Uint8Array =>
  Uint8Array.from(rows.flatMap((row) => [0, 1, 2, 3, 4].map((i) => row * ROW_BYTES + i)))

it('gives any rows in the order asked for, however often each', async () => {
  const path = await pixelFile()
  const row = fc.nat(ROWS - 1)
  // Stretches that lie one behind the other, forwards, among single rows.
  const stretch = fc
    .tuple(row, fc.integer({ min: 1, max: 6 }))
    .map(([start, count]) =>
      Array.from({ length: count }, (_, i) => start + i).filter((each) => each < ROWS),
    )
  await fc.assert(
    fc.asyncProperty(fc.array(stretch, { maxLength: 8 }), async (stretches) => {
      const rows = stretches.flat()
      expect(await readPixelRows(path, ROW_BYTES, Uint32Array.from(rows))).toEqual(pixelsOf(rows))
    }),
    { numRuns: 50 },
  )
})

it('reads on from the same file until it is closed', async () => {
  const file = await openPixelRows(await pixelFile(), ROW_BYTES)
  const [first, second] = await Promise.all([
    file.read(Uint32Array.of(39, 0, 1)),
    file.read(Uint32Array.of(7)),
  ])
  expect(first).toEqual(pixelsOf([39, 0, 1]))
  expect(second).toEqual(pixelsOf([7]))
  await file.close()
  await expect(file.read(Uint32Array.of(0))).rejects.toThrow()
})

it.each([
  ['its last row is not whole', Uint32Array.of(38, 39)],
  ['a single row is not whole', Uint32Array.of(39)],
  ['a row lies behind its end', Uint32Array.of(100)],
])('says which file is damaged when %s', async (_what, rows) => {
  const path = await pixelFile()
  await truncate(path, ROWS * ROW_BYTES - 1)
  await expect(readPixelRows(path, ROW_BYTES, rows)).rejects.toMatchObject({
    code: 'DISK',
    message: expect.stringContaining('cache') as string,
    details: { path },
  })
})

it('says which file cannot be opened', async () => {
  const path = join(await tempFolder(), 'gone.u8')
  await expect(openPixelRows(path, ROW_BYTES)).rejects.toMatchObject({
    code: 'DISK',
    details: { path },
  })
})
