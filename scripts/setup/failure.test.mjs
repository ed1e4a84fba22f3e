import { expect, test } from 'vitest'
import { SetupError, formatFailure } from './failure.mjs'

test('a failure says what was tried, why each failed, and what to do', () => {
  const error = new SetupError('No TensorFlow could be put in place.', {
    tried: [
      { way: 'the wheel', reason: 'pip ended with code 1.\nERROR: no network' },
      { way: 'the official download', reason: 'HTTP 403' },
    ],
    advice: ['Install pip.'],
  })
  expect(formatFailure('TensorFlow', error)).toBe(`
The set-up stopped at “TensorFlow”.
No TensorFlow could be put in place.

Tried:
  1. the wheel
     pip ended with code 1.
     ERROR: no network
  2. the official download
     HTTP 403

What you can do:
  - Install pip.

Then run the same command again: what is done stays done.
`)
})

test('an error that nobody foresaw is told by its message', () => {
  expect(formatFailure('The app', new Error('The disk is full.'))).toContain(
    'stopped at “The app”.\nThe disk is full.\n',
  )
})
