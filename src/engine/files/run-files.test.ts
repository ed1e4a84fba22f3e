import { expect, it } from 'vitest'
import { checkpointName, stepOfCheckpoint } from './run-files.ts'

it.each([
  [0, 'step-000000000.safetensors'],
  [120, 'step-000000120.safetensors'],
  [1_234_567_890, 'step-1234567890.safetensors'],
])('the checkpoint of step %i is %s and the other way round', (step, name) => {
  expect(checkpointName(step)).toBe(name)
  expect(stepOfCheckpoint(name)).toBe(step)
})

it.each([
  'weights.safetensors',
  'step-120.safetensors',
  'step-0000000120.safetensors',
  'step-00000012x.safetensors',
  'step-.safetensors',
  'step--00000012.safetensors',
  'step-000000120.safetensors.4711-0.tmp',
  'a-step-000000120.safetensors',
  'step-99999999999999999999.safetensors',
])('%s is no checkpoint', (name) => {
  expect(stepOfCheckpoint(name)).toBeUndefined()
})
