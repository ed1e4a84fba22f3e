import { expect, test } from 'vitest'
import { matchingLabels } from './matching-labels.ts'

const labels = ['cat', 'wildcat', 'Caterpillar', 'dog'].map((name, position) => ({
  id: position + 1,
  name,
  position,
  colour: position,
}))
const names = (query: string) => matchingLabels(labels, query).found.map(({ name }) => name)

test('labels that begin with the typing come first, in capitals or not', () => {
  expect(names('CAT')).toEqual(['cat', 'Caterpillar', 'wildcat'])
  expect(names('')).toEqual(['cat', 'wildcat', 'Caterpillar', 'dog'])
  expect(names('fish')).toEqual([])
})

test('a name that is there is not new, nor is nothing', () => {
  expect(matchingLabels(labels, ' cat ')).toMatchObject({ name: 'cat', isNew: false })
  expect(matchingLabels(labels, ' fish ')).toMatchObject({ name: 'fish', isNew: true })
  expect(matchingLabels(labels, '  ').isNew).toBe(false)
})
