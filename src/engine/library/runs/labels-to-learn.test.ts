import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelsToLearn } from './labels-to-learn.ts'

const labels = fc.uint16Array({ max: 5, maxLength: 200 })
const seed = fc.nat()
const counts = (values: Uint16Array) => [...values].toSorted()

describe('the labels that photos are learned under', () => {
  it('are their own unless they are to be shuffled', () => {
    const own = Uint16Array.of(0, 0, 1, 2)
    expect(labelsToLearn(own, { trainingLabels: 'true', seed: 1 })).toBe(own)
  })

  it('are as many of each when they are shuffled, and the same with the same seed', () => {
    fc.assert(
      fc.property(labels, seed, (own, from) => {
        const before = own.slice()
        const spec = { trainingLabels: 'shuffled', seed: from } as const
        const shuffled = labelsToLearn(own, spec)
        expect(counts(shuffled)).toEqual(counts(own))
        expect(labelsToLearn(own, spec)).toEqual(shuffled)
        expect(own).toEqual(before)
      }),
      { seed: 1 },
    )
  })

  it('say nothing of the photo any more, and are others with another seed', () => {
    const own = Uint16Array.from({ length: 10_000 }, (_, index) => (index < 5000 ? 0 : 1))
    const [first, second] = [1, 2].map((from) =>
      labelsToLearn(own, { trainingLabels: 'shuffled', seed: from }),
    )
    const kept = own.filter((label, index) => label === first?.[index]).length
    // Half of them, give or take five standard deviations of 50 photos.
    expect(Math.abs(kept - 5000)).toBeLessThan(250)
    expect(first).not.toEqual(second)
  })
})
