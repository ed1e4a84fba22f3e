import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_TAG, MAX_TAGS, NO_DESCRIPTION, readTags, RunDescription } from './run-description.ts'

test('tags are read as they were typed, each once', () => {
  expect(readTags(' small,, two  words ,Small, SMALL,ü')).toEqual(['small', 'two words', 'ü'])
  expect(readTags(' , ')).toEqual([])
})

test('what is read within the bounds is a description, and is read again as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: MAX_TAG }), { maxLength: MAX_TAGS }), (typed) => {
      const tags = readTags(typed.join(',')).slice(0, MAX_TAGS)
      expect(RunDescription.safeParse({ ...NO_DESCRIPTION, tags }).success).toBe(true)
      expect(readTags(tags.join(', '))).toEqual(tags)
    }),
  )
})

test.each([
  { name: '' },
  { name: ' run' },
  { name: 'x'.repeat(81) },
  { tags: ['a', 'A'] },
  { tags: [' a'] },
  { tags: ['x'.repeat(31)] },
  { tags: Array.from({ length: 13 }, (_, i) => String(i)) },
  { note: 'x'.repeat(4001) },
])('%j is refused', (part) => {
  expect(RunDescription.safeParse({ ...NO_DESCRIPTION, ...part }).success).toBe(false)
})
