import { describe, expect, it } from 'vitest'
import { RaceSettings } from '#shared/domain/experiments/race.ts'
import { OptimizerSpec } from '#shared/domain/optimizer-spec.ts'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import {
  ENTRANT_PRESETS,
  entrantsOfRows,
  type EntrantRow,
  namesOf,
  type NewRow,
} from './optimizer-choices.ts'

const row = (change: Partial<NewRow>): NewRow => ({
  ...{ optimizer: 'adam', batchSize: 16, rate: 0.001 },
  ...change,
})
const keyed = (rows: readonly NewRow[]) => rows.map((one, key): EntrantRow => ({ ...one, key }))

describe('entrants', () => {
  it('are named by what they do, no longer than needed', () => {
    const names = (rows: readonly NewRow[]) => namesOf(rows, DEFAULT_RUN_SPEC)
    expect(names([row({}), row({ optimizer: 'sgd', batchSize: 1 })])).toEqual([
      'Adam',
      'Stochastic descent',
    ])
    expect(names([row({}), row({ rate: 0.01 })])).toEqual(['Adam, 0.001', 'Adam, 0.01'])
    expect(names([row({}), row({ batchSize: 'all' })])).toEqual([
      'Adam, 0.001, 16',
      'Adam, 0.001, all photos',
    ])
    expect(names([row({}), row({})])).toEqual(['Adam (1)', 'Adam (2)'])
  })

  it.each(Object.entries(ENTRANT_PRESETS))('of the preset %s make a race', (_, preset) => {
    const entrants = entrantsOfRows(keyed(preset), DEFAULT_RUN_SPEC)
    const race = RaceSettings.parse({ kind: 'race', spec: DEFAULT_RUN_SPEC, entrants })
    expect(race.entrants).toHaveLength(preset.length)
    expect(new Set(race.entrants.map(({ name }) => name)).size).toBe(preset.length)
  })

  it('keep the numbers that the settings have for the same optimizer', () => {
    const optimizer = OptimizerSpec.parse({ kind: 'adam', beta1: 0.5 })
    const [adam, momentum] =
      entrantsOfRows(keyed([row({}), row({ optimizer: 'momentum' })]), {
        ...DEFAULT_RUN_SPEC,
        optimizer,
      }) ?? []
    expect(adam?.optimizer).toEqual(optimizer)
    expect(momentum?.optimizer).toEqual(OptimizerSpec.parse({ kind: 'momentum' }))
  })

  it('have a rate that suits the network until another is set', () => {
    const rates = (model: Parameters<typeof entrantsOfRows>[1]['model']) =>
      entrantsOfRows(keyed([row({ rate: undefined })]), { ...DEFAULT_RUN_SPEC, model })?.map(
        ({ learningRate }) => learningRate,
      )
    const neuron = { kind: 'neuron', activation: 'sigmoid' } as const
    expect(rates(DEFAULT_RUN_SPEC.model)).not.toEqual(rates(neuron))
  })

  it('say of a genetic algorithm how far it changes weights, since it has no rate', () => {
    const rows = keyed([row({ optimizer: 'genetic', rate: 0.02 })])
    expect(entrantsOfRows(rows, DEFAULT_RUN_SPEC)?.[0]).toMatchObject({
      learningRate: DEFAULT_RUN_SPEC.schedule.learningRate,
      optimizer: { kind: 'genetic', mutationScale: 0.02 },
    })
  })

  it('are not complete while a rate is none', () => {
    expect(entrantsOfRows(keyed([row({}), row({ rate: null })]), DEFAULT_RUN_SPEC)).toBeUndefined()
  })
})
