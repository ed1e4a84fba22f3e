import { expect, it } from 'vitest'
import { chooseCheckpoint } from './checkpoints.ts'

const run = { project: '/home/me/Downhill/Pets.downhill', id: 3 }
const checkpoints = [4, 8, 12].map((step) => ({ step, epoch: step / 4, bytes: 100 }))

it('is the last one, or that of a step', () => {
  expect(chooseCheckpoint(run, checkpoints, undefined)).toEqual({ runId: 3, step: 12 })
  expect(chooseCheckpoint(run, checkpoints, 4)).toEqual({ runId: 3, step: 4 })
})

it('says which there are', () => {
  expect(() => chooseCheckpoint(run, checkpoints, 5)).toThrow(
    'Run Pets/3 has no checkpoint of step 5. It has those of 4, 8, 12.',
  )
  expect(() => chooseCheckpoint(run, [], 0)).toThrow('Run Pets/3 has no checkpoint to begin from.')
})
