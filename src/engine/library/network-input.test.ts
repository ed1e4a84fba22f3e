import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openPets } from './testing/open-pets.ts'

const input = { imageSize: 8, colour: 'rgb' } as const

it('gives a sample as a network gets it', async () => {
  const { handlers } = await openPets()
  const wanted = { sampleId: 1, input }
  const { pixels } = await handlers['samples.networkInput'](wanted)
  expect(pixels).toHaveLength(8 * 8 * 3)
  // The first label's photos are red.
  expect(pixels[0]).toBeGreaterThan(150)
  expect(pixels[1]).toBeLessThan(60)
  const grey = await handlers['samples.networkInput']({
    sampleId: 1,
    input: { imageSize: 16, colour: 'grey' },
  })
  expect(grey.pixels).toHaveLength(16 * 16)
})

it('says which photo is not there, or cannot be read any more', async () => {
  const { handlers, photos } = await openPets()
  await expect(handlers['samples.networkInput']({ sampleId: 999, input })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await rm(join(photos, 'cat', '0.jpg'))
  await expect(handlers['samples.networkInput']({ sampleId: 1, input })).rejects.toMatchObject({
    code: 'PHOTO_UNREADABLE',
  })
})
