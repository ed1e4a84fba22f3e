import { expect, test } from 'vitest'
import { compareAccuracies } from '#shared/domain/compare-runs.ts'
import { text } from './text.ts'

const verdict = (...of: Parameters<typeof compareAccuracies>) =>
  text.verdict('Run 2', 120, compareAccuracies(...of)).replaceAll('\u00a0', ' ')
const right = (correct: number) => ({ correct, photos: 120 })

test('what may be chance is said not to be told apart, with the evidence', () => {
  expect(verdict(right(100), right(104), null)).toBe(
    'Cannot be told apart from Run 2 on 120 photos (difference −12.5 to +5.8 points).',
  )
  expect(verdict(right(100), right(104), { onlyFirst: 3, onlySecond: 7 })).toBe(
    'Cannot be told apart from Run 2 on 120 photos (right alone on 3, wrong alone on 7; p = 0.344).',
  )
  expect(verdict(right(100), right(100), { onlyFirst: 0, onlySecond: 0 })).toMatch(/p = 1\)\.$/)
})

test('what is hardly chance is said to be worse', () => {
  expect(verdict(right(60), right(104), null)).toMatch(/^Worse than Run 2 on 120 photos \(diff/)
  expect(verdict(right(80), right(104), { onlyFirst: 0, onlySecond: 24 })).toMatch(/p < 0\.001/)
})
