import { readdir, readFile, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tempFolder } from '../../testing/temp-folder.ts'
import { decodeSafetensors } from './safetensors.ts'
import { readWeights, writeWeights } from './weights-file.ts'

const weights = [{ name: 'layer0.kernel', shape: [2, 1], values: Float32Array.of(0.1, -0.2) }]

it('keeps weights and the step they are of', async () => {
  const folder = await tempFolder()
  await writeWeights(folder, weights, 12)
  expect(await readWeights(folder)).toEqual(weights)
  expect(await readdir(folder)).toEqual(['weights.safetensors'])
  const file = await readFile(join(folder, 'weights.safetensors'))
  expect(decodeSafetensors(file).metadata).toEqual({ step: '12' })
})

it('that is missing or cut is named with its folder', async () => {
  const folder = await tempFolder()
  const refusal = {
    code: 'NOT_FOUND',
    message: expect.stringContaining(folder) as string,
  }
  await expect(readWeights(folder)).rejects.toMatchObject(refusal)
  await writeWeights(folder, weights, 1)
  await truncate(join(folder, 'weights.safetensors'), 50)
  await expect(readWeights(folder)).rejects.toMatchObject(refusal)
})

it('that cannot be written is a problem of the disk', async () => {
  const missing = join(await tempFolder(), 'gone')
  await expect(writeWeights(missing, weights, 1)).rejects.toMatchObject({
    code: 'DISK',
    details: { code: 'ENOENT' },
  })
})
