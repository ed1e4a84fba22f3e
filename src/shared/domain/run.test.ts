import { expect, it } from 'vitest'
import { hasEnded, RunState } from './run.ts'

it('has ended when nothing goes on in it, though it may be resumed', () => {
  expect(RunState.options.filter(hasEnded)).toEqual(['paused', 'finished', 'stopped', 'failed'])
})
