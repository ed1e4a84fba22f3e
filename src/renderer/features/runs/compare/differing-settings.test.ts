import { expect, test } from 'vitest'
import { NO_DESCRIPTION } from '#shared/domain/run-description.ts'
import type { Run } from '#shared/domain/run.ts'
import { DEFAULT_RUN_SPEC, RunSpec } from '#shared/domain/run-spec.ts'
import { differingSettings } from './differing-settings.ts'

const runWith = (settings: object, part: Partial<Run> = {}): Run => ({
  ...{ id: 1, ...NO_DESCRIPTION, state: 'finished', reason: null, labels: [] },
  ...{ spec: RunSpec.parse({ ...DEFAULT_RUN_SPEC, ...settings }) },
  ...{ trainPhotos: 8, validationPhotos: 2, stepsPerEpoch: 4, stepsDone: 8 },
  ...{ createdAt: '2026-01-01T00:00:00.000Z', endedAt: null, hasWeights: true, rateChanges: [] },
  ...{ canResume: false, experimentId: null, forkedFrom: null, result: null, ...part },
})

test('of equal runs nothing differs', () => {
  const { differing, alike } = differingSettings([runWith({}), runWith({}), runWith({})])
  expect(differing).toEqual([])
  expect(alike).toBeGreaterThan(10)
})

test('only what differs is told, a dash where a setting is as usual', () => {
  const { differing } = differingSettings([
    runWith({ seed: 1 }),
    runWith({ seed: 2, labelSmoothing: 0.1 }),
    runWith(
      { seed: 1 },
      {
        ...{ forkedFrom: { runId: 2, step: 1234 }, trainPhotos: 9 },
        rateChanges: [{ step: 1200, factor: 0.1 }],
      },
    ),
  ])
  expect(differing.map(({ name, values }) => [name, ...values.map(plain)])).toEqual([
    ['Seed', '1', '2', '1'],
    ['Training photos', '8', '8', '9'],
    ['Began from', 'fresh weights', 'fresh weights', 'run 2, update 1,234'],
    ['Label smoothing', '–', '10 %', '–'],
    ['Learning rate by hand', '–', '–', '× 0.1 from update 1,200'],
  ])
})

const plain = (value: string) => value.replaceAll('\u00a0', ' ')
