import { expect, it } from 'vitest'
import { Augmentation } from '#shared/domain/augmentation.ts'
import { AugmentedLook } from '#shared/domain/augmented-look.ts'
import { lookAugmented } from './look.ts'

const SIZE = 8
const photo = Uint8Array.from({ length: SIZE * SIZE * 3 }, (_, i) => (i * 37) % 256)
const mirrored = photo.map((_, i) => {
  const [row, column, channel] = [Math.floor(i / 3 / SIZE), Math.floor(i / 3) % SIZE, i % 3]
  return photo[(row * SIZE + (SIZE - 1 - column)) * 3 + channel] ?? 0
})

function look(
  settings: Partial<Augmentation>,
  { seed = 1, step = 0, count = 6 } = {},
  pixels = photo,
) {
  const augmentation = Augmentation.parse(settings)
  const input = { imageSize: SIZE, colour: 'rgb' } as const
  return lookAugmented({ input, augmentation, seed, step, count }, pixels)
}
const pictures = (all: Uint8Array) =>
  Array.from({ length: all.length / photo.length }, (_, index) =>
    all.slice(index * photo.length, (index + 1) * photo.length),
  )

it('gives the same bytes back where nothing is to be changed', async () => {
  expect(pictures(await look({}))).toEqual(Array.from({ length: 6 }, () => photo))
})

it('is for some the photo and for others its mirror image, exactly', async () => {
  const seen = pictures(await look({ flipHorizontally: true }, { count: 12 }))
  expect(seen).toContainEqual(photo)
  expect(seen).toContainEqual(mirrored)
  for (const picture of seen) {
    expect([photo.join(), mirrored.join()]).toContain(picture.join())
  }
})

it('is decided by the seed and the step', async () => {
  const everything = { shift: 0.3, rotate: 40, brightness: 0.5, erase: 0.5 }
  const first = await look(everything)
  expect(await look(everything)).toEqual(first)
  expect(await look(everything, { seed: 2 })).not.toEqual(first)
  expect(await look(everything, { step: 1 })).not.toEqual(first)
})

it('refuses pixels of another size, and too many pictures', async () => {
  await expect(look({}, {}, photo.slice(1))).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  const wanted = { input: { imageSize: SIZE, colour: 'rgb' }, augmentation: {}, seed: 1, step: 0 }
  expect(AugmentedLook.safeParse({ ...wanted, count: 12 }).success).toBe(true)
  expect(AugmentedLook.safeParse({ ...wanted, count: 13 }).success).toBe(false)
})
