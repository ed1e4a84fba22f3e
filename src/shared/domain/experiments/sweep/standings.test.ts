import { describe, expect, it } from 'vitest'
import { DEFAULT_RUN_SPEC } from '../../run-spec.ts'
import { confirmationOf } from './confirmation.ts'
import { configurationsOf } from './configurations.ts'
import { effectsOf } from './effects.ts'
import { confirmationKey, searchKey } from './part-keys.ts'
import { scoreOf } from './score.ts'
import { standingsOf, type SweepPart } from './standings.ts'
import { SweepSettings } from './sweep.ts'
import { resultWith } from './testing/outcomes.ts'

const settings = SweepSettings.parse({
  kind: 'sweep',
  spec: DEFAULT_RUN_SPEC,
  axes: [
    { setting: 'learningRate', values: [0.001, 0.01] },
    { setting: 'batchSize', values: [8, 16] },
  ],
  search: { kind: 'grid' },
  seedsToConfirm: 3,
})

const done = (key: string, loss: number, diverged = false): SweepPart => ({
  ...{ key, state: 'done', reason: null, runId: 1 },
  result: {
    kind: 'train',
    run: resultWith(loss, diverged ? { diverged } : {}),
    seconds: 2,
  },
})
const failed = (key: string): SweepPart => ({
  ...{ key, state: 'failed', reason: 'It broke.', runId: 2, result: null },
})

describe('a table of configurations', () => {
  it('has the lowest loss first, equals by number, and failed and diverged ones last', () => {
    const standings = standingsOf(settings, [
      ...[done('1/1', 0.5), failed('2/1'), done('3/1', 0.1, true), done('4/1', 0.5)],
    ])
    expect(standings.map(({ configuration, rank }) => [configuration.number, rank])).toEqual([
      ...[[1, 1] as const, [4, 2] as const, [2, null] as const, [3, null] as const],
    ])
    expect(standings[2]).toMatchObject({ state: 'failed', reason: 'It broke.', score: null })
  })

  it('has those first that came farther', () => {
    const halving = SweepSettings.parse({
      ...settings,
      search: { kind: 'halving', runs: 4, eta: 2, firstEpochs: 2 },
    })
    const standings = standingsOf(halving, [
      ...[done('1/1', 0.9), done('2/1', 0.1), done('3/1', 0.2), done('4/1', 0.8)],
      // The other one of the second round is not over yet.
      done('2/2', 0.7),
      { ...failed('3/2'), state: 'running' },
    ])
    expect(standings.map(({ configuration }) => configuration.number)).toEqual([2, 3, 4, 1])
  })
})

it('errors take the place of the loss where smoothing of labels makes it another one', () => {
  expect(scoreOf('validationErrors', resultWith(9))).toBe(0.5)
  expect(scoreOf('validationLoss', resultWith(9))).toBe(9)
})

describe('what a setting did', () => {
  it('is the median and the range of each of its values, the largest difference first', () => {
    const { configurations } = configurationsOf(settings)
    const parts = configurations.map(({ number, spec }) =>
      done(searchKey(number, 1), spec.schedule.learningRate * 10 + Number(spec.batchSize) / 1000),
    )
    const [rate, batch] = effectsOf(settings, parts)
    expect(rate).toMatchObject({ setting: 'learningRate', bins: [{ runs: 2 }, { runs: 2 }] })
    expect(rate?.spread).toBeCloseTo(0.09, 10)
    expect(rate?.bins[0]?.lowest).toBeCloseTo(0.018, 10)
    expect(rate?.bins[0]?.median).toBeCloseTo(0.022, 10)
    expect(rate?.bins[0]?.highest).toBeCloseTo(0.026, 10)
    expect(batch?.setting).toBe('batchSize')
    expect(batch?.spread).toBeCloseTo(0.008, 10)
  })

  it('is put into stretches of as many runs each where there are many values', () => {
    const many = SweepSettings.parse({
      ...settings,
      axes: [{ setting: 'dropout', values: { from: 0, to: 0.5 } }],
      search: { kind: 'random', runs: 20 },
    })
    const parts = configurationsOf(many).configurations.map(({ number }) =>
      done(searchKey(number, 1), number),
    )
    const [effect] = effectsOf(many, parts)
    expect(effect?.bins.map(({ runs }) => runs)).toEqual([5, 5, 5, 5])
    const ends = effect?.bins.flatMap(({ values }) => values.map(({ value }) => Number(value)))
    expect(ends).toEqual(ends?.toSorted((a, b) => a - b))
  })
})

describe('a confirmation', () => {
  const search = [done('1/1', 0.1), done('2/1', 0.2), done('3/1', 0.3), done('4/1', 0.4)]
  const seeds = (losses: readonly (readonly [best: number, next: number])[]) =>
    losses.flatMap(([best, next], index) => [
      done(confirmationKey(1, index + 1), best),
      done(confirmationKey(2, index + 1), next),
    ])
  const verdict = (losses: readonly (readonly [number, number])[]) =>
    confirmationOf(settings, [...search, ...seeds(losses)])?.verdict

  it.each([
    [
      'best',
      [
        [0.1, 0.3],
        [0.2, 0.41],
        [0.15, 0.34],
      ],
    ],
    [
      'next',
      [
        [0.3, 0.1],
        [0.41, 0.2],
        [0.34, 0.15],
      ],
    ],
    // Better each time, but not by more than it varies.
    [
      'open',
      [
        [0.1, 0.9],
        [0.2, 0.21],
        [0.15, 0.16],
      ],
    ],
    [
      'waiting',
      [
        [0.1, 0.3],
        [0.2, 0.41],
      ],
    ],
  ] as const)('says %s', (says, losses) => {
    expect(verdict(losses)?.says).toBe(says)
  })

  it('gives Student’s interval of the paired differences', () => {
    const { mean, interval } = verdict([
      ...[[1, 2] as const, [1, 3] as const, [1, 4] as const],
    ]) ?? { mean: NaN, interval: null }
    expect(mean).toBeCloseTo(2, 10)
    // Standard deviation 1, three pairs: 4.303 / √3.
    expect(interval?.[0]).toBeCloseTo(2 - 2.4843, 3)
    expect(interval?.[1]).toBeCloseTo(2 + 2.4843, 3)
  })

  it('is not there before the search is over', () => {
    expect(confirmationOf(settings, search)).toBeNull()
  })
})
