import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../random.ts'
import { DEFAULT_RUN_SPEC, RunSpec } from '../../run-spec.ts'
import { applyAssignments } from './apply-assignments.ts'
import { drawValue, gridValues } from './axis-values.ts'
import { configurationsOf } from './configurations.ts'
import { SweepAssignment, SweepAxis, type SweepRange } from './sweep-axis.ts'
import { SweepSettings } from './sweep.ts'

const sweep = (changes: object) => ({
  kind: 'sweep',
  spec: DEFAULT_RUN_SPEC,
  axes: [{ setting: 'batchSize', values: [8, 16] }],
  search: { kind: 'grid' },
  ...changes,
})
const spec = (model: object) => RunSpec.parse({ ...DEFAULT_RUN_SPEC, model })
const CONVOLUTIONAL = spec({
  kind: 'convolutional',
  blocks: [{ filters: 16 }, { filters: 32 }, { filters: 64 }],
})

describe('settings of a sweep', () => {
  it.each([
    [
      'varied twice',
      {
        axes: [
          { setting: 'epochs', values: [1] },
          { setting: 'epochs', values: [2] },
        ],
      },
    ],
    ['has no filters', { axes: [{ setting: 'filters', values: [8, 16] }] }],
    [
      'halving decides the epochs itself',
      {
        axes: [{ setting: 'epochs', values: [5, 10] }],
        search: { kind: 'halving', runs: 9, firstEpochs: 1 },
      },
    ],
    [
      '3 times the first epochs must not be more than the 30',
      { search: { kind: 'halving', runs: 9, firstEpochs: 11 } },
    ],
    [
      'switch early stopping off',
      {
        spec: { ...DEFAULT_RUN_SPEC, earlyStopping: { patienceEpochs: 3 } },
        search: { kind: 'halving', runs: 9, firstEpochs: 1 },
      },
    ],
    [
      'halving cannot be shared out',
      {
        search: { kind: 'halving', runs: 9, firstEpochs: 1 },
        only: { kind: 'shard', shard: { index: 1, of: 2 } },
      },
    ],
    [
      'at most 400 can be tried',
      {
        axes: [
          { setting: 'batchSize', values: { from: 1, to: 100, points: 30 } },
          { setting: 'weightDecay', values: { from: 0, to: 1, points: 30 } },
        ],
      },
    ],
    ['must not be above of', { only: { kind: 'shard', shard: { index: 3, of: 2 } } }],
  ])('are refused: %s', (words, changes) => {
    const { error } = SweepSettings.safeParse(sweep(changes))
    expect(error?.issues.map(({ message }) => message).join()).toContain(words)
  })

  it.each([
    ['from', { from: -1, to: 1 }],
    ['to', { from: 1, to: 100 }],
    ['to', { from: 2, to: 1 }],
    ['from', { from: 0, to: 1, scale: 'logarithmic' }],
  ])('name the end of a range that is wrong: %s of %j', (end, values) => {
    const { error } = SweepAxis.safeParse({ setting: 'learningRate', values })
    expect(JSON.stringify(error?.issues)).toContain(`"${end}"`)
  })
})

describe('values of an axis', () => {
  it('are evenly apart on a grid, by differences or by factors', () => {
    const values = (setting: string, range: object) =>
      gridValues(SweepAxis.parse({ setting, values: range })).map(({ value }) => value)
    expect(values('dropout', { from: 0, to: 0.5, points: 3 })).toEqual([0, 0.25, 0.5])
    expect(
      values('learningRate', { from: 0.0001, to: 0.1, scale: 'logarithmic', points: 4 }),
    ).toEqual([0.0001, 0.001, 0.01, 0.1])
    // Whole numbers that round alike are there once.
    expect(values('batchSize', { from: 1, to: 3, points: 9 })).toEqual([1, 2, 3])
  })

  it('lie within their range wherever they are drawn', () => {
    const range = fc
      .record({
        from: fc.double({ min: 1e-6, max: 1, noNaN: true }),
        factor: fc.double({ min: 1.001, max: 9, noNaN: true }),
        scale: fc.constantFrom<SweepRange['scale']>('linear', 'logarithmic'),
      })
      .map(({ from, factor, scale }) => ({ from, to: from * factor, scale }))
    fc.assert(
      fc.property(range, fc.nat(), (values, seed) => {
        const axis = SweepAxis.parse({ setting: 'learningRate', values })
        const random = createRandom(seed)
        for (let draw = 0; draw < 20; draw++) {
          const value = Number(drawValue(axis, random).value)
          expect(value).toBeGreaterThanOrEqual(values.from)
          expect(value).toBeLessThanOrEqual(values.to)
        }
      }),
    )
  })
})

describe('a spec with other values', () => {
  const applied = (base: RunSpec, ...assignments: readonly object[]) =>
    applyAssignments(
      base,
      assignments.map((each) => SweepAssignment.parse(each)),
    )

  it('has layers before it has their units, whatever the order', () => {
    expect(
      applied(
        DEFAULT_RUN_SPEC,
        { setting: 'hiddenUnits', value: 7 },
        { setting: 'hiddenLayers', value: 3 },
      ),
    ).toMatchObject({ spec: { model: { hidden: [7, 7, 7] } } })
  })

  it('keeps the proportion of filters', () => {
    const blocks = [{ filters: 4 }, { filters: 8 }, { filters: 16 }]
    expect(applied(CONVOLUTIONAL, { setting: 'filters', value: 4 })).toMatchObject({
      spec: { model: { blocks } },
    })
  })

  it('switches augmentation on as the spec has it', () => {
    const own = RunSpec.parse({ ...DEFAULT_RUN_SPEC, augmentation: { rotate: 90 } })
    expect(applied(own, { setting: 'augmentation', value: true })).toMatchObject({
      spec: { augmentation: { rotate: 90, shift: 0 } },
    })
    expect(applied(DEFAULT_RUN_SPEC, { setting: 'augmentation', value: true })).toMatchObject({
      spec: { augmentation: { flipHorizontally: true } },
    })
  })

  it('says which values do not go together', () => {
    const clipped = { ...DEFAULT_RUN_SPEC, gradientClipping: { by: 'norm', limit: 1 } } as const
    expect(applied(clipped, { setting: 'optimizer', value: { kind: 'genetic' } })).toEqual({
      contradiction: 'the genetic algorithm has no gradient that could be clipped',
    })
  })
})

it('combinations that contradict each other or come to the same are counted, not tried', () => {
  const settings = SweepSettings.parse(
    sweep({
      spec: { ...DEFAULT_RUN_SPEC, gradientClipping: { by: 'norm', limit: 1 } },
      axes: [
        { setting: 'optimizer', values: [{ kind: 'adam' }, { kind: 'genetic' }] },
        { setting: 'hiddenLayers', values: [0, 1] },
        { setting: 'hiddenUnits', values: [8, 16] },
      ],
    }),
  )
  const { configurations, skipped, alike } = configurationsOf(settings)
  expect(configurations.map(({ number }) => number)).toEqual([1, 2, 3])
  expect([skipped.length, alike]).toEqual([4, 1])
})
