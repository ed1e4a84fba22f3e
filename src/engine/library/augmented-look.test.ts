import { expect, it } from 'vitest'
import { NO_AUGMENTATION } from '#shared/domain/augmentation.ts'
import type { AugmentedLook } from '#shared/domain/augmented-look.ts'
import { openPets, petSpec } from './testing/open-pets.ts'

const look: AugmentedLook = {
  input: { imageSize: 8, colour: 'rgb' },
  augmentation: { ...NO_AUGMENTATION, rotate: 10 },
  ...{ seed: 1, step: 0, count: 3 },
}
const wanted = { sampleId: 1, look }

it('hands the photo, as it is decoded for training, to the trainer', async () => {
  const { handlers } = await openPets()
  const { pixels } = await handlers['samples.networkInput']({ sampleId: 1, input: look.input })
  const answer = await handlers['samples.augmented'](wanted)
  expect(answer.pixels).toEqual(Uint8Array.from([...pixels, ...pixels, ...pixels]))
})

it('is refused while a network trains, and works again afterwards', async () => {
  const { handlers, trainer, ended } = await openPets()
  await handlers['runs.start']({ spec: petSpec })
  await trainer.job()
  await expect(handlers['samples.augmented'](wanted)).rejects.toMatchObject({ code: 'BUSY' })
  trainer.finish()
  await ended(1)
  expect((await handlers['samples.augmented'](wanted)).pixels).toHaveLength(8 * 8 * 3 * 3)
})

it('gives up pictures when others are asked for', async () => {
  const { handlers } = await openPets()
  const first = handlers['samples.augmented'](wanted)
  const second = handlers['samples.augmented']({ ...wanted, sampleId: 2 })
  await expect(first).rejects.toMatchObject({ code: 'CANCELLED' })
  expect((await second).pixels).toHaveLength(8 * 8 * 3 * 3)
})
