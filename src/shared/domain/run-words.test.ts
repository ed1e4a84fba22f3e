import { expect, test } from 'vitest'
import { NO_DESCRIPTION } from './run-description.ts'
import { DEFAULT_RUN_SPEC } from './run-spec.ts'
import { matchesRun, specWords } from './run-words.ts'

const run = {
  id: 12,
  ...NO_DESCRIPTION,
  name: 'Größere Schritte',
  tags: ['Homework', 'too big'],
  note: 'Diverged after\nthree epochs.',
}
const words = specWords(DEFAULT_RUN_SPEC)

test.each(['', '12', 'run 12', 'grösse'.replace('ss', 'ß'), 'SCHRITTE', 'home', 'three  Epochs'])(
  '“%s” finds it',
  (search) => expect(matchesRun(run, words, search)).toBe(true),
)

test.each(['adam', 'Cross-entropy', 'cross entropy', '64 px', 'fully connected', 'homework adam'])(
  '“%s” finds it by its settings, too',
  (search) => expect(matchesRun(run, words, search)).toBe(true),
)

test.each(['13', '1', '2', 'convolutional', 'homework sgd', 'xyz'])('“%s” does not', (search) => {
  expect(matchesRun(run, words, search)).toBe(false)
})

test('a letter with its accent in two characters is the same letter', () => {
  expect(matchesRun({ ...run, name: 'Gro\u0308ße' }, words, 'gr\u00f6ße')).toBe(true)
})
