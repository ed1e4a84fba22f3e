import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ShortcutFeature } from '#shared/domain/health.ts'
import { createRandom } from '#shared/domain/random.ts'
import { openDatabase } from '#engine/database/database.ts'
import type { PhotoFacts } from '#engine/database/samples-repository.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { createSmallLibrary } from '../editing/testing/small-library.ts'
import { atOnce } from '../in-slices.ts'
import { guessLabels, toBins } from './guess-labels.ts'
import { healthReport } from './health-report.ts'
import { probeShortcuts } from './probe-shortcuts.ts'

describe('the shortcut probe', () => {
  /** Photos of two labels, whose features are drawn alike for both. */
  function photosOf(
    count: number,
    change: (photo: PhotoFacts, label: number, random: () => number) => Partial<PhotoFacts>,
  ): readonly PhotoFacts[] {
    const random = createRandom(5)
    return Array.from({ length: count }, (_, index) => {
      const label = index % 2
      const photo: PhotoFacts = {
        id: index + 1,
        labelId: label + 1,
        bytes: 10_000 + Math.floor(random() * 90_000),
        width: 640 + Math.floor(random() * 5) * 10,
        height: 480,
        format: random() < 0.5 ? 'jpeg' : 'png',
        takenAt: `2024-05-${10 + Math.floor(random() * 18)}T${10 + Math.floor(random() * 9)}:00:00`,
        meanColour: Uint8Array.from({ length: 3 }, () => Math.floor(random() * 256)),
      }
      return { ...photo, ...change(photo, label, random) }
    })
  }
  const telling = (photos: readonly PhotoFacts[]) =>
    atOnce(probeShortcuts(photos, 1)).flatMap(({ feature, tells }) => (tells ? [feature] : []))

  it('finds nothing where there is nothing', () => {
    const photos = photosOf(600, () => ({}))
    expect(telling(photos)).toEqual([])
    for (const { accuracy, interval } of atOnce(probeShortcuts(photos, 1))) {
      expect(accuracy).toBeGreaterThan(0.4)
      expect(accuracy).toBeLessThan(0.6)
      expect(interval[0]).toBeLessThan(accuracy)
      expect(interval[1]).toBeGreaterThan(accuracy)
    }
  })

  const TELLING: readonly (readonly [
    ShortcutFeature,
    (photo: PhotoFacts, label: number) => Partial<PhotoFacts>,
  ])[] = [
    ['bytes', ({ bytes }, label) => ({ bytes: bytes + label * 60_000 })],
    ['dimensions', ({ width }, label) => ({ height: width + label * 200 })],
    ['meanColour', (_, label) => ({ meanColour: Uint8Array.of(100 + label * 30, 9, 9) })],
    ['takenAt', (_, label) => ({ takenAt: `2024-0${label + 1}-03T10:00:00` })],
    ['format', (_, label) => ({ format: label === 0 ? 'jpeg' : 'webp' })],
  ]
  it.each(TELLING)('finds what tells the label: %s', (feature, change) => {
    expect(telling(photosOf(300, change))).toEqual([feature])
  })

  it('sees that a date tells the label by being there at all', () => {
    expect(
      telling(photosOf(300, ({ takenAt }, label) => ({ takenAt: label === 0 ? null : takenAt }))),
    ).toEqual(['takenAt'])
  })

  it('sees the hour whichever the day', () => {
    const photos = photosOf(300, ({ takenAt }, label) => ({
      takenAt: `${takenAt?.slice(0, 10)}T${label === 0 ? '08' : '20'}:30:00`,
    }))
    expect(telling(photos)).toEqual(['takenAt'])
  })

  it('says nothing about a handful of photos, or about one label', () => {
    const tell = (_: PhotoFacts, label: number) => ({ bytes: label })
    expect(atOnce(probeShortcuts(photosOf(20, tell), 1))).toEqual([])
    expect(
      atOnce(
        probeShortcuts(
          photosOf(100, () => ({ labelId: 1 })),
          1,
        ),
      ),
    ).toEqual([])
  })

  it('is no better than the most frequent label by being large', () => {
    const photos = photosOf(400, (_photo, _label, random) => ({
      labelId: random() < 0.9 ? 1 : 2,
    }))
    expect(telling(photos)).toEqual([])
  })

  it('takes 100,000 photos in its stride', () => {
    const photos = photosOf(100_000, ({ bytes }, label) => ({ bytes: bytes + label * 60_000 }))
    expect(telling(photos)).toEqual(['bytes'])
  })
})

describe('bins', () => {
  it('keep the order, never part equal values, and set apart what is not known', () => {
    const value = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.double(), fc.constant(NaN))
    fc.assert(
      fc.property(fc.array(value), (list) => {
        const values = Float64Array.from(list)
        const { bins, count } = toBins(values)
        for (const [i, a] of values.entries()) {
          expect(bins[i]).toBeLessThan(count)
          if (Number.isNaN(a)) expect(bins[i]).toBe(0)
          else expect(bins[i]).toBeGreaterThan(0)
          for (const [j, b] of values.entries()) {
            if (a < b) expect(bins[i]).toBeLessThanOrEqual(bins[j] ?? NaN)
            if (a === b) expect(bins[i]).toBe(bins[j])
          }
        }
      }),
      { seed: 1 },
    )
  })

  it('of one value tell no more and no less than guessing blindly', () => {
    const labels = Uint16Array.from({ length: 1019 }, (_, photo) => photo % 3)
    for (const seed of [1, 2, 3]) {
      const correct = atOnce(guessLabels([new Float64Array(1019)], labels, 3, seed))
      expect(correct / 1019).toBeCloseTo(1 / 3, 2)
    }
  })

  it('of two values are two', () => {
    const values = Float64Array.from({ length: 200 }, (_, i) => (i % 10 === 0 ? 1 : 0))
    const labels = Uint16Array.from(values)
    expect(atOnce(guessLabels([values], labels, 2, 1))).toBe(200)
  })
})

it('a report counts what a person should look at', async () => {
  const database = openDatabase(join(await tempFolder(), 'project.sqlite'))
  onTestFinished(() => database.close())
  const library = createSmallLibrary(database)
  library.add([
    'cat/1.jpg',
    'cat/2.jpg',
    'cat/3.jpg',
    'dog/1.jpg',
    'dog/4.jpg',
    'dog/5.jpg',
    '6.jpg',
  ])
  library.editor.exclude({ ids: [library.sampleId('dog/5.jpg')] }, true)
  const [cat, dog] = [library.labelId('cat'), library.labelId('dog')]
  expect(await healthReport(library)).toEqual({
    photos: 3,
    labels: [
      { labelId: cat, photos: 2 },
      { labelId: dog, photos: 1 },
    ],
    ...{ unlabelled: 1, excluded: 1, unreadable: 0, duplicates: 1, conflicts: 1 },
    ...{ nearDuplicates: 0, small: 3, large: 0 },
    majorityShare: 2 / 3,
    shortcuts: [],
  })
})
