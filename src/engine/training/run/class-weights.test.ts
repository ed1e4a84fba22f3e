import fc from 'fast-check'
import { expect, it } from 'vitest'
import { labelWeights } from './class-weights.ts'

const LABELS = Uint16Array.of(0, 0, 0, 0, 0, 0, 1, 1)

it('counts every photo alike unless asked otherwise', () => {
  expect(labelWeights('none', LABELS, 3)).toEqual([1, 1, 1])
})

it('takes the factors as given, and 1 for labels that have none', () => {
  expect(labelWeights([0, 2.5, 1000], LABELS, 3)).toEqual([0, 2.5, 1000])
  expect(labelWeights([3, 2], LABELS, 3)).toEqual([3, 2, 1])
})

it('balances two labels of six and two photos', () => {
  // 8 / (2 · 6) and 8 / (2 · 2).
  expect(labelWeights('balanced', LABELS, 2)).toEqual([2 / 3, 2])
})

it('leaves a label without photos at 1', () => {
  expect(labelWeights('balanced', LABELS, 3)[2]).toBe(1)
})

it('balances any numbers of photos: all labels count alike, and all photos in the mean 1', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 2, maxLength: 8 }),
      (counts) => {
        const labels = Uint16Array.from(
          counts.flatMap((count, label) => Array<number>(count).fill(label)),
        )
        const weights = labelWeights('balanced', labels, counts.length)
        const sums = counts.map((count, label) => count * (weights[label] ?? NaN))
        for (const sum of sums) expect(sum).toBeCloseTo(labels.length / counts.length, 6)
        expect(sums.reduce((all, sum) => all + sum, 0) / labels.length).toBeCloseTo(1, 6)
      },
    ),
  )
})
