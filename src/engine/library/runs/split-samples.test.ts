import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Label } from '#shared/domain/label.ts'
import type { TrainingSample } from '#engine/database/samples-repository.ts'
import { splitSamples } from './split-samples.ts'

const label = (position: number): Label => ({
  id: 10 + position,
  name: `label ${position}`,
  position,
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
