import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Label } from '#shared/domain/label.ts'
import type { Split } from '#shared/domain/split.ts'
import type { TrainingSample } from '#engine/database/samples-repository.ts'
import { splitSamples } from './split-samples.ts'

const label = (position: number): Label => ({
  id: 10 + position,
  name: `label ${position}`,
  position,
  colour: position,
})

/** As many samples of each label as `counts` says, mixed as paths mix them. */
function dataset(counts: readonly number[]) {
  const labels = counts.map((_, position) => label(position))
  const samples = counts
    .flatMap((count, position) =>
      Array.from({ length: count }, (_, number) => ({
        path: `${(number * 7919) % 1000}-${position}-${number}.jpg`,
        labelId: 10 + position,
        contentHash: new Uint8Array(32),
        split: null,
        pinned: false,
        nearGroup: null,
      })),
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((sample, index): TrainingSample => ({ id: index + 1, ...sample }))
  return { labels, samples }
}

const ids = ({ samples }: { readonly samples: readonly TrainingSample[] }) =>
  samples.map(({ id }) => id)

const counts = fc.array(fc.integer({ min: 2, max: 60 }), { minLength: 2, maxLength: 8 })
const settings = fc.record({
  validationShare: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
  seed: fc.integer({ min: 0, max: 2_147_483_647 }),
})

describe('a split', () => {
  it('puts every photo on one side, each label on both, in its share', () => {
    fc.assert(
      fc.property(counts, settings, (perLabel, how) => {
        const { labels, samples } = dataset(perLabel)
        const { train, validation, labels: outputs } = splitSamples(samples, labels, how)
        expect(outputs).toEqual(labels)
        expect([...ids(train), ...ids(validation)].sort((a, b) => a - b)).toEqual(
          samples.map(({ id }) => id),
        )
        for (const split of [train, validation]) {
          // Each index names the label of its own sample.
          expect(split.samples.map(({ labelId }) => labelId)).toEqual(
            Array.from(split.labels, (index) => outputs[index]?.id),
          )
        }
        perLabel.forEach((count, index) => {
          const held = validation.labels.filter((own) => own === index).length
          const learned = train.labels.filter((own) => own === index).length
          expect(held).toBeGreaterThanOrEqual(1)
          expect(learned).toBeGreaterThanOrEqual(1)
          if (held > 1)
            expect(Math.abs(held - count * how.validationShare)).toBeLessThanOrEqual(0.5)
          else expect(count * how.validationShare).toBeLessThanOrEqual(1.5)
        })
      }),
    )
  })

  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(counts, settings, (perLabel, how) => {
        const { labels, samples } = dataset(perLabel)
        expect(splitSamples(samples, labels, how)).toEqual(splitSamples(samples, labels, how))
      }),
    )
  })

  it('is another one for another seed', () => {
    const { labels, samples } = dataset([50, 50])
    const held = [1, 2, 3, 4, 5].map((seed) =>
      ids(splitSamples(samples, labels, { validationShare: 0.2, seed }).validation).join(),
    )
    expect(new Set(held).size).toBe(5)
  })

  it('leaves out labels that have no photos', () => {
    const { samples } = dataset([3, 0, 3])
    const split = splitSamples(samples, [label(0), label(1), label(2)], {
      validationShare: 0.3,
      seed: 1,
    })
    expect(split.labels.map(({ position }) => position)).toEqual([0, 2])
    expect(Math.max(...split.train.labels)).toBe(1)
  })
})

describe('no split', () => {
  const how = { validationShare: 0.2, seed: 1 }
  const refusal = (perLabel: readonly number[]) => {
    const { labels, samples } = dataset(perLabel)
    return () => splitSamples(samples, labels, how)
  }

  it('is made of a single label, which is named', () => {
    expect(refusal([10, 0])).toThrow(
      expect.objectContaining({
        code: 'TOO_FEW_LABELS',
        message: expect.stringContaining('“label 0”') as string,
      }),
    )
  })

  it('is made of no labels', () => {
    expect(refusal([])).toThrow(expect.objectContaining({ code: 'TOO_FEW_LABELS' }))
  })

  it('is made when a label has a single photo, and that label is named', () => {
    expect(refusal([10, 1])).toThrow(
      expect.objectContaining({
        code: 'NOT_ENOUGH_PHOTOS',
        message: expect.stringContaining('“label 1”') as string,
      }),
    )
  })
})

describe('photos that look alike', () => {
  it('are all on one side, and each label is on both', () => {
    fc.assert(
      fc.property(counts, settings, fc.integer({ min: 2, max: 40 }), (perLabel, how, groups) => {
        const { labels, samples } = dataset(perLabel)
        const grouped = samples.map((sample, index) => ({
          ...sample,
          nearGroup: index % 3 === 0 ? null : (index * 7919) % groups,
        }))
        const { train, validation } = splitSamples(grouped, labels, how)
        const sidesOf = (labelId: number) => [
          train.samples.filter((sample) => sample.labelId === labelId).length,
          validation.samples.filter((sample) => sample.labelId === labelId).length,
        ]
        for (const { id } of labels) expect(Math.min(...sidesOf(id))).toBeGreaterThan(0)
        expect(train.samples.length + validation.samples.length).toBe(samples.length)
      }),
    )
  })

  it('stay together whatever the seed, also when they have two labels', () => {
    const { labels, samples } = dataset([40, 40])
    const grouped = samples.map((sample, index) => ({
      ...sample,
      nearGroup: index < 60 ? Math.floor(index / 3) + 1 : null,
    }))
    for (let seed = 0; seed < 50; seed++) {
      const { train, validation } = splitSamples(grouped, labels, { validationShare: 0.25, seed })
      const groupsOf = ({ samples: list }: { readonly samples: readonly TrainingSample[] }) =>
        new Set(list.flatMap(({ nearGroup }) => nearGroup ?? []))
      expect([...groupsOf(train)].filter((group) => groupsOf(validation).has(group))).toEqual([])
      expect(validation.samples.length).toBeGreaterThanOrEqual(14)
      expect(validation.samples.length).toBeLessThanOrEqual(26)
    }
  })

  it('and are all that a label has, are parted, because there is nothing else to judge by', () => {
    const { labels, samples } = dataset([6, 20])
    const grouped = samples.map((sample) => ({
      ...sample,
      nearGroup: sample.labelId === 10 ? 1 : null,
    }))
    const { train, validation } = splitSamples(grouped, labels, { validationShare: 0.2, seed: 1 })
    const of = (list: readonly TrainingSample[]) =>
      list.filter(({ labelId }) => labelId === 10).length
    expect([of(train.samples), of(validation.samples)]).toEqual([5, 1])
  })
})

describe('a split that was made before', () => {
  const splitOf = (index: number) => {
    if (index % 4 === 0) return 'validation'
    if (index % 4 === 1) return 'test'
    return index % 4 === 2 ? 'train' : null
  }

  it('holds; test photos are in neither, and new ones are learned from', () => {
    const { labels, samples } = dataset([20, 20])
    const stored = samples.map(
      (sample, index) => ({ ...sample, split: splitOf(Math.floor(index / 2)) }) as const,
    )
    const { train, validation } = splitSamples(stored, labels, {
      validationShare: 0.5,
      seed: 3,
      isSplit: true,
    })
    expect(validation.samples.every(({ split }) => split === 'validation')).toBe(true)
    expect(new Set(train.samples.map(({ split }) => split))).toEqual(new Set(['train', null]))
    expect([train.samples.length, validation.samples.length]).toEqual([20, 10])
  })

  it('without a validation part is given one', () => {
    const { labels, samples } = dataset([20, 20])
    const stored = samples.map((sample, index): TrainingSample => ({
      ...sample,
      split: index % 5 === 0 ? 'test' : 'train',
    }))
    for (const [pinned, isSplit] of [
      [true, false],
      [false, true],
    ] as const) {
      const { train, validation } = splitSamples(
        stored.map((sample) => ({ ...sample, pinned })),
        labels,
        { validationShare: 0.25, seed: 3, isSplit },
      )
      expect([train.samples.length, validation.samples.length]).toEqual([24, 8])
    }
  })

  it('says which label has nothing to be judged by, or to be learned from', () => {
    const { labels, samples } = dataset([6, 6])
    const all = (of10: TrainingSample['split'], of11: TrainingSample['split']) =>
      samples.map((sample, index): TrainingSample => ({
        ...sample,
        split: sample.labelId === 10 ? of10 : index % 2 === 0 ? of11 : 'validation',
      }))
    const how = { validationShare: 0.2, seed: 1, isSplit: true }
    expect(() => splitSamples(all('train', 'train'), labels, how)).toThrow(
      /No photo of the label “label 0” is kept for validation/,
    )
    expect(() => splitSamples(all('validation', 'train'), labels, how)).toThrow(
      /All photos of the label “label 0” are kept for validation/,
    )
  })
})

it('that was found in folders holds for them, also when some photos came later', () => {
  const { labels, samples } = dataset([20, 20])
  const found = samples.map((sample, index): TrainingSample => {
    const split = index < 30 ? (index % 5 === 0 ? 'validation' : 'train') : null
    return { ...sample, split, pinned: split !== null }
  })
  const { train, validation } = splitSamples(found, labels, { validationShare: 0.5, seed: 3 })
  expect([train.samples.length, validation.samples.length]).toEqual([34, 6])
})

describe('photos that were pinned', () => {
  const pin = fc.constantFrom<Split | null>(null, null, null, 'train', 'validation', 'test')
  it('are where a person put them, and the others are drawn as ever', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 60 }), { minLength: 2, maxLength: 4 }),
        settings,
        fc.array(pin, { minLength: 8, maxLength: 8 }),
        (perLabel, how, pins) => {
          const { labels, samples } = dataset(perLabel)
          const pinned = samples.map((sample, index) => {
            const split = pins[index] ?? null
            return { ...sample, split, pinned: split !== null }
          })
          const { train, validation } = splitSamples(pinned, labels, how)
          for (const { id, split } of pinned.filter((sample) => sample.pinned)) {
            expect(ids(train).includes(id)).toBe(split === 'train')
            expect(ids(validation).includes(id)).toBe(split === 'validation')
          }
          const tested = pinned.filter(({ split }) => split === 'test').length
          expect(ids(train).length + ids(validation).length).toBe(samples.length - tested)
          // One photo that was pinned to validation does not make all others training photos.
          expect(validation.samples.length).toBeGreaterThanOrEqual(labels.length)
        },
      ),
    )
  })

  it('do not matter once all photos were split', () => {
    const { labels, samples } = dataset([10, 10])
    const splitAt = (fifth: number): Split =>
      fifth === 0 ? 'validation' : fifth === 1 ? 'test' : 'train'
    const split = samples.map((sample, index) => ({ ...sample, split: splitAt(index % 5) }))
    const how = { validationShare: 0.9, seed: 1, isSplit: true }
    const { train, validation } = splitSamples(split, labels, how)
    const of = (wanted: Split) => split.filter((one) => one.split === wanted).map(({ id }) => id)
    expect(ids(train).toSorted((a, b) => a - b)).toEqual(of('train'))
    expect(ids(validation).toSorted((a, b) => a - b)).toEqual(of('validation'))
  })
})
