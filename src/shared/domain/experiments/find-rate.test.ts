import { describe, expect, it } from 'vitest'
import { DEFAULT_RUN_SPEC, RunSpec } from '../run-spec.ts'
import { findRateParts, FindRateSettings } from './find-rate.ts'
import type { PartOutcome } from './part.ts'

const spec = RunSpec.parse({
  ...DEFAULT_RUN_SPEC,
  epochs: 30,
  earlyStopping: { patienceEpochs: 3 },
})
const settings = FindRateSettings.parse({ kind: 'findRate', spec, range: {}, trainEpochs: 4 })

/** The range test as it is over; it failed where nothing is given. */
const tested = (suggestion?: number | null): readonly PartOutcome[] => {
  const [test] = findRateParts(settings, [])
  if (!test) throw new Error('The test is the first part.')
  const finding = { points: [], steepest: null, divergence: null, reason: null }
  return [
    {
      ...test,
      result:
        suggestion === undefined ? null : { kind: 'findRate', finding: { ...finding, suggestion } },
    },
  ]
}
const trained = (over: readonly PartOutcome[], own = settings) =>
  findRateParts(own, over).flatMap(({ work, name }) =>
    work.kind === 'train' ? [{ name, rate: work.spec.schedule.learningRate, spec: work.spec }] : [],
  )

describe('the plan of a finder', () => {
  it('begins with the range test alone', () => {
    expect(findRateParts(settings, []).map(({ key }) => key)).toEqual(['range'])
  })

  it('then trains with what was suggested, a tenth of it and ten times as much', () => {
    const trainings = trained(tested(0.003_14))
    expect(trainings.map(({ name, rate }) => [name, rate])).toEqual([
      ['Rate 0.00031, a tenth', 0.000_31],
      ['Rate 0.0031', 0.0031],
      ['Rate 0.031, ten times as much', 0.031],
    ])
    for (const each of trainings) {
      expect(each.spec).toEqual({
        ...spec,
        ...{ epochs: 4, earlyStopping: null },
        schedule: { ...spec.schedule, learningRate: each.rate },
      })
      expect(RunSpec.safeParse(each.spec).success).toBe(true)
    }
  })

  it('trains around the rate of the settings where nothing is suggested', () => {
    expect(trained(tested(null)).map(({ rate }) => rate)).toEqual([0.000_05, 0.0005, 0.005])
  })

  it('keeps rates that a network can be trained with', () => {
    expect(trained(tested(4)).map(({ rate }) => rate)).toEqual([0.4, 4, 10])
  })

  it('trains nothing when the test failed, or when nobody wants it', () => {
    expect(trained(tested())).toEqual([])
    expect(trained(tested(0.01), { ...settings, trainEpochs: null })).toEqual([])
  })
})
