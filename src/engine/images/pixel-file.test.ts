import { readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tempFolder } from '../testing/temp-folder.ts'
import { openPixelFile } from './pixel-file.ts'

const ROW = 12
const hash = (photo: number) => new Uint8Array(32).fill(photo)
const pixels = (photo: number) => Uint8Array.from({ length: ROW }, (_, i) => (photo * 16 + i) & 255)

async function rowsOf(path: string): Promise<Uint8Array[]> {
  const bytes = await readFile(path)
  expect(bytes.length % ROW).toBe(0)
  return Array.from({ length: bytes.length / ROW }, (_, row) =>
    Uint8Array.from(bytes.subarray(row * ROW, (row + 1) * ROW)),
  )
}

it('appends photos, finds them, and finds them again when it is opened again', async () => {
  const folder = join(await tempFolder(), 'made', 'on', 'demand')
  const first = await openPixelFile(folder, ROW)
  expect(first.rowOf(hash(1))).toBeUndefined()
  expect(await first.append(hash(1), pixels(1))).toBe(0)
  expect(await first.append(hash(2), pixels(2))).toBe(1)
  expect(first.rowOf(hash(2))).toBe(1)
  await first.close()

  const second = await openPixelFile(folder, ROW)
  expect([second.rowOf(hash(1)), second.rowOf(hash(2)), second.rowOf(hash(3))]).toEqual([
    0,
    1,
    undefined,
  ])
  expect(await second.append(hash(3), pixels(3))).toBe(2)
  await second.close()
  expect(await rowsOf(second.path)).toEqual([pixels(1), pixels(2), pixels(3)])
})

it('keeps a photo once, however often and however parallel it is appended', async () => {
  const file = await openPixelFile(await tempFolder(), ROW)
  const photos = Array.from({ length: 60 }, (_, i) => Math.floor(i / 3))
  const different = new Set(photos).size
  const rows = await Promise.all(photos.map((photo) => file.append(hash(photo), pixels(photo))))
  expect([...new Set(rows)]).toEqual(Array.from({ length: different }, (_, row) => row))
  photos.forEach((photo, i) => expect(file.rowOf(hash(photo))).toBe(rows[i]))
  await file.close()
  const stored = await rowsOf(file.path)
  expect(stored).toHaveLength(different)
  for (const photo of photos) expect(stored[file.rowOf(hash(photo)) ?? -1]).toEqual(pixels(photo))
})

it('waits for what is being written when it is closed', async () => {
  const folder = await tempFolder()
  const file = await openPixelFile(folder, ROW)
  const writes = [1, 2, 3].map((photo) => file.append(hash(photo), pixels(photo)))
  await file.close()
  expect(await Promise.all(writes)).toEqual([0, 1, 2])
  expect(await rowsOf(file.path)).toHaveLength(3)
})

it('loses nothing but torn rows, wherever both files were cut', async () => {
  const count = 5
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: count * ROW }),
      fc.integer({ min: 0, max: count * 32 }),
      async (rowBytes, keyBytes) => {
        const folder = await tempFolder()
        const before = await openPixelFile(folder, ROW)
        for (let photo = 0; photo < count; photo++) await before.append(hash(photo), pixels(photo))
        await before.close()
        await truncate(before.path, rowBytes)
        await truncate(join(folder, 'keys.sha256'), keyBytes)

        const whole = Math.min(Math.floor(rowBytes / ROW), Math.floor(keyBytes / 32))
        const after = await openPixelFile(folder, ROW)
        for (let photo = 0; photo < count; photo++) {
          expect(after.rowOf(hash(photo))).toBe(photo < whole ? photo : undefined)
        }
        // What is appended next lies where its row says.
        expect(await after.append(hash(9), pixels(9))).toBe(whole)
        await after.close()
        const expected = Array.from({ length: whole }, (_, photo) => pixels(photo))
        expect(await rowsOf(after.path)).toEqual([...expected, pixels(9)])
        expect((await stat(join(folder, 'keys.sha256'))).size).toBe((whole + 1) * 32)
      },
    ),
    { numRuns: 40 },
  )
})

it('takes a lone file of rows without keys for empty', async () => {
  const folder = await tempFolder()
  await writeFile(join(folder, 'rows.u8'), new Uint8Array(ROW * 3))
  const file = await openPixelFile(folder, ROW)
  expect(await file.append(hash(1), pixels(1))).toBe(0)
  await file.close()
  expect(await rowsOf(file.path)).toEqual([pixels(1)])
})
