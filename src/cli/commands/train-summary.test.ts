import { beforeEach, expect, it, vi } from 'vitest'
import type { Run, RunResult } from '#shared/domain/run.ts'
import { NO_DESCRIPTION } from '#shared/domain/run-description.ts'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import type { Output } from '../output.ts'
import { printSummary } from './train-summary.ts'

const result: RunResult = {
  train: { loss: 0.1, correct: 16, photos: 16 },
  validation: { loss: 0.2, correct: 3, photos: 4 },
  majority: { labelId: 1, photos: 2 },
  imagesPerSecond: 123.4,
  epoch: 2,
  endedEarly: 'The validation loss has not fallen for 3 epochs.',
  passes: { forward: 100, backward: 80 },
  pixels: 'streamed',
}
const run: Run = {
  id: 1,
  ...NO_DESCRIPTION,
  state: 'finished',
  reason: null,
  spec: DEFAULT_RUN_SPEC,
  labels: [],
  trainPhotos: 16,
  validationPhotos: 4,
  stepsPerEpoch: 4,
  stepsDone: 20,
  createdAt: '2026-01-01T00:00:00Z',
  endedAt: null,
  hasWeights: true,
  canResume: false,
  experimentId: null,
  forkedFrom: { runId: 3, step: 8 },
  rateChanges: [],
  result,
}
const folder = '/home/Pets.downhill/runs/0001'

beforeEach(() => void vi.stubEnv('DOWNHILL_HOME', '/home'))

/** What was said of a run, as data and in words. */
function said(of: Run): readonly [Readonly<Record<string, unknown>>, readonly string[]] {
  const results: (readonly [Readonly<Record<string, unknown>>, string])[] = []
  const nothing = () => undefined
  const output: Output = {
    result: (data, words) => void results.push([data, words]),
    words: nothing,
    record: nothing,
    note: nothing,
    progress: nothing,
  }
  printSummary({ run: of, project: { path: '/home/Pets.downhill' }, folder }, output)
  expect(results).toHaveLength(1)
  const [[data, words] = [{}, '']] = results
  return [data, words.split('\n')]
}

it('says what came out, for a program and for a person', () => {
  const [data, words] = said(run)
  expect(data).toEqual({
    type: 'summary',
    run: 'Pets/1',
    state: 'finished',
    folder,
    forkedFrom: { runId: 3, step: 8 },
    steps: 20,
    trainLoss: 0.1,
    validationLoss: 0.2,
    trainAccuracy: 1,
    validationAccuracy: 0.75,
    trainPhotos: 16,
    validationPhotos: 4,
    majorityShare: 0.5,
    imagesPerSecond: 123.4,
    endedEarly: 'The validation loss has not fallen for 3 epochs.',
    epoch: 2,
    passes: { forward: 100, backward: 80 },
    pixels: 'streamed',
  })
  expect(words).toEqual([
    'Run Pets/1 finished: 75.0 % of 4 photos it had not seen are right, 100.0 % of 16 photos it trained on.',
    'Always guessing the most frequent label would get 50.0 % right.',
    'The validation loss has not fallen for 3 epochs.',
    'The weights are those of epoch 2, where the validation loss was lowest.',
    '100 photos passed forward and 80 backward; pixels were streamed from the disk.',
    `123 images a second. Kept in ${folder}`,
  ])
})

it('says no more than is so', () => {
  const spec = { ...DEFAULT_RUN_SPEC, keepBest: false }
  const [, words] = said({
    ...run,
    spec,
    result: { ...result, endedEarly: null, pixels: 'memory' },
  })
  expect(words.slice(2, 4)).toEqual([
    'The weights are those of epoch 2.',
    '100 photos passed forward and 80 backward; pixels were held in memory.',
  ])
})

it('says how a stopped run can go on', () => {
  const hint = 'downhill train --resume Pets/1 goes on with it.'
  const [, words] = said({ ...run, state: 'stopped', canResume: true })
  expect(words.at(-1)).toBe(hint)
  const [data, early] = said({ ...run, state: 'stopped', canResume: true, result: null })
  expect(early).toEqual(['Run Pets/1 was stopped before it learned anything.', hint])
  expect(data).toMatchObject({ state: 'stopped', folder })
  expect(said({ ...run, state: 'stopped' })[1]).not.toContain(hint)
  expect(said({ ...run, canResume: true })[1]).not.toContain(hint)
})
