import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { expect, it } from 'vitest'
import { tempFolder } from '../../testing/temp-folder.ts'
import { hashFile } from './hash-file.ts'

const { signal } = new AbortController()

it.each([0, 1, 1024 * 1024, 3 * 1024 * 1024 + 7])(
  'a file of %d bytes has the hash of all of them',
  async (length) => {
    const file = join(await tempFolder(), 'a.jpg')
    const bytes = Buffer.alloc(length, 'photo')
    await writeFile(file, bytes)
    expect(await hashFile(file, signal)).toMatchObject({
      hash: createHash('sha256').update(bytes).digest('hex'),
      bytes: length,
    })
  },
)

it('others get their turn while a large file is read', async () => {
  const file = join(await tempFolder(), 'a.jpg')
  await writeFile(file, Buffer.alloc(64 * 1024 * 1024, 'photo'))
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await hashFile(file, signal)
  delay.disable()
  // In one piece it would take longer than this without a single turn in between.
  expect(delay.count).toBeGreaterThan(20)
})

it('what is missing, a folder, or not wanted any more has none', async () => {
  const folder = await tempFolder()
  await mkdir(join(folder, 'b'))
  await writeFile(join(folder, 'a'), 'a')
  expect(await hashFile(join(folder, 'gone'), signal)).toBeUndefined()
  expect(await hashFile(join(folder, 'b'), signal)).toBeUndefined()
  expect(await hashFile(join(folder, 'a'), AbortSignal.abort())).toBeUndefined()
})
