import { expect, it } from 'vitest'
import { sampleOf } from '../testing/sample.ts'
import { withResult } from './results.ts'
import { tileLabel } from './tile-words.ts'

const cat = { id: 1, name: 'cat', position: 0, colour: 3 }
const dog = { id: 2, name: 'dog', position: 1, colour: 1 }
const nameOf = (id: number) => [cat, dog].find((label) => label.id === id)
const says = (labelId: number, probability: number) => ({
  prediction: { runId: 1, labelId, probability, uncertainty: 0.5 },
})

it('a photo without a label shows what the network suggests, as a question', () => {
  expect(tileLabel(sampleOf(1, says(1, 0.874)), nameOf)).toEqual({
    name: 'cat? 87\u00a0%',
    index: 3,
  })
  expect(tileLabel(sampleOf(1), nameOf)).toEqual({ name: 'No label', index: null })
})

it('a label that is gone is not suggested', () => {
  expect(tileLabel(sampleOf(1, says(9, 0.9)), nameOf).name).toBe('No label')
})

it('a labelled photo shows its label, and what the network finds in it where that differs', () => {
  expect(tileLabel(sampleOf(1, { labelId: 1, ...says(1, 0.9) }), nameOf).name).toBe('cat')
  expect(tileLabel(sampleOf(1, { labelId: 1, ...says(2, 0.91) }), nameOf)).toEqual({
    name: 'cat · says dog 91\u00a0%',
    index: 3,
  })
})

it('the filter by what was said is set and taken away', () => {
  const wrong = withResult({ text: 'a' }, { runId: 2, is: 'wrong' })
  expect(wrong).toEqual({ text: 'a', prediction: { runId: 2, is: 'wrong' } })
  expect(withResult(wrong, undefined)).toEqual({ text: 'a' })
})
