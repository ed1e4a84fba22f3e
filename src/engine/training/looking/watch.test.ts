import { expect, it } from 'vitest'
import { MOST_WATCHED, watchedPhotos } from '#shared/domain/watched-photos.ts'
import { createWatch } from './watch.ts'

/** The label is the photo's index, wrapped; the probability grows with it. */
const LABELS = 3
const told = (first: number, count: number) =>
  Float32Array.from({ length: count * LABELS }, (_, i) => {
    const photo = first + Math.floor(i / LABELS)
    return i % LABELS === photo % LABELS ? 0.5 + photo / 1000 : 0.1
  })

it.each([1, 7, MOST_WATCHED, MOST_WATCHED + 1, 400])(
  'keeps the most probable label of the watched ones of %d photos, in any portions',
  (photos) => {
    for (const portion of [1, 5, photos]) {
      const watch = createWatch(photos, LABELS)
      for (let first = 0; first < photos; first += portion) {
        watch.hear(first, told(first, Math.min(portion, photos - first)))
      }
      const { epoch, outputs, probabilities } = watch.predictions(4)
      const watched = [...watchedPhotos(photos)]
      expect(epoch).toBe(4)
      expect([...outputs]).toEqual(watched.map((photo) => photo % LABELS))
      probabilities.forEach((probability, i) =>
        expect(probability).toBeCloseTo(0.5 + (watched[i] ?? NaN) / 1000, 5),
      )
    }
  },
)

it('watches each of few photos once, and of many so many from the first on, in order', () => {
  expect([...watchedPhotos(3)]).toEqual([0, 1, 2])
  const many = [...watchedPhotos(5 * MOST_WATCHED)]
  expect(many).toHaveLength(MOST_WATCHED)
  expect(many).toEqual(many.map((_, i) => 5 * i))
})
