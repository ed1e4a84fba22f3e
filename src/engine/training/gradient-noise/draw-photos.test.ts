import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRandom } from '#shared/domain/random.ts'
import { drawPhotos } from './draw-photos.ts'

it('draws different photos of those there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(), (photos, some, seed) => {
      const count = Math.min(some, photos)
      const drawn = drawPhotos(count, photos, createRandom(seed))
      expect(drawn).toHaveLength(count)
      expect(new Set(drawn).size).toBe(count)
      expect(drawn.every((photo) => photo < photos)).toBe(true)
    }),
  )
})

it('draws every photo alike', () => {
  const random = createRandom(1)
  const times = [0, 0, 0, 0, 0]
  for (let i = 0; i < 5000; i++) {
    for (const photo of drawPhotos(2, 5, random)) times[photo] = (times[photo] ?? 0) + 1
  }
  // 2000 each, give or take 35.
  for (const each of times) expect(Math.abs(each - 2000)).toBeLessThan(175)
})
