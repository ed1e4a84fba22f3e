import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { checkpointBytes, writeCheckpoint } from '../../testing/checkpoint-file.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { checkpointPath, listCheckpoints } from './checkpoints.ts'

it('are listed by their step, with their epoch and size', async () => {
  const folder = await tempFolder()
  await writeCheckpoint(folder, 1_000_000_000, 9)
  await writeCheckpoint(folder, 120, 3)
  const path = await writeCheckpoint(folder, 0, 0)
  const bytes = (await readFile(path)).length
  expect(path).toBe(checkpointPath(folder, 0))
  expect(await listCheckpoints(folder)).toEqual([
    { step: 0, epoch: 0, bytes },
    { step: 120, epoch: 3, bytes },
    { step: 1_000_000_000, epoch: 9, bytes },
  ])
})

it('of a run that was never saved are none', async () => {
  expect(await listCheckpoints(join(await tempFolder(), 'nowhere'))).toEqual([])
})

it('have other files beside them, which are left out', async () => {
  const folder = await tempFolder()
  const path = await writeCheckpoint(folder, 1, 1)
  await writeFile(`${path}.4711-0.tmp`, checkpointBytes({ epoch: '2' }))
  await mkdir(checkpointPath(folder, 2))
  expect(await listCheckpoints(folder)).toMatchObject([{ step: 1 }])
})

const whole = Buffer.from(checkpointBytes({ epoch: '2' }))
const longHeader = checkpointBytes({ epoch: '2', note: 'x'.repeat(1_000_001) })
const headerLength = (length: number): Buffer => {
  const bytes = Buffer.from(whole)
  bytes.writeBigUInt64LE(BigInt(length))
  return bytes
}
it.each([
  ['empty', Buffer.alloc(0)],
  ['cut in the length of its header', whole.subarray(0, 5)],
  ['cut in its header', whole.subarray(0, 30)],
  ['cut in its last tensor', whole.subarray(0, -1)],
  ['longer than its tensors', Buffer.concat([whole, Buffer.alloc(1)])],
  ['of a header as long as memory', headerLength(2 ** 40)],
  ['of a header of more than a megabyte', longHeader],
  ['of a header that ends in its middle', headerLength(20)],
  ['without an epoch', checkpointBytes({ step: '2' })],
  ['of an epoch that is no number', checkpointBytes({ epoch: 'two' })],
  ['of half an epoch', checkpointBytes({ epoch: '2.5' })],
])('that is damaged is left out: %s', async (_what, bytes) => {
  const folder = await tempFolder()
  await writeCheckpoint(folder, 1, 1)
  const path = checkpointPath(folder, 2)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
  expect(await listCheckpoints(folder)).toMatchObject([{ step: 1 }])
  await writeFile(path, whole)
  expect(await listCheckpoints(folder)).toMatchObject([{ step: 1 }, { step: 2, epoch: 2 }])
})
