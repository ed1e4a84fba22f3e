import { describe, expect, it } from 'vitest'
import { OptimizerSpec } from '../optimizer-spec.ts'
import { allPasses, passesAt } from '../passes-at.ts'
import { batchSizeOf, DEFAULT_RUN_SPEC, RunSpec } from '../run-spec.ts'
import { entrantPlace } from './entrants/entrant-key.ts'
import { entrantEpochs, type RaceSettings, RaceSettings as Settings, raceParts } from './race.ts'

const adam = OptimizerSpec.parse({ kind: 'adam' })
const genetic = OptimizerSpec.parse({ kind: 'genetic', population: 20 })
const entrant = (optimizer: OptimizerSpec, batchSize: number | 'all' = 16) => ({
  ...{ name: optimizer.kind, optimizer, batchSize, learningRate: 0.02 },
})
const race = (change: Partial<RaceSettings> = {}): RaceSettings =>
  Settings.parse({
    ...{ kind: 'race', spec: DEFAULT_RUN_SPEC, entrants: [entrant(adam), entrant(genetic)] },
    ...change,
  })

const specsOf = (settings: RaceSettings) =>
  raceParts(settings).flatMap(({ work }) => (work.kind === 'train' ? [work.spec] : []))

describe('a race', () => {
  it('gives everybody each seed, and keys that say who and which', () => {
    const parts = raceParts(race({ seeds: 2 }))
    expect(parts.map(({ key }) => entrantPlace(key))).toEqual([
      { entrant: 0, again: 0 },
      { entrant: 1, again: 0 },
      { entrant: 0, again: 1 },
      { entrant: 1, again: 1 },
    ])
    expect(specsOf(race({ seeds: 2 })).map(({ seed }) => seed)).toEqual([1, 1, 2, 2])
  })

  it('gives everybody the same but what is their own', () => {
    const spec = RunSpec.parse({ ...DEFAULT_RUN_SPEC, earlyStopping: { patienceEpochs: 2 } })
    const [first, second] = specsOf(race({ spec, equal: 'epochs' }))
    expect(first).toEqual({
      ...spec,
      ...{ optimizer: adam, batchSize: 16, earlyStopping: null, keepBest: true },
      schedule: { ...spec.schedule, learningRate: 0.02 },
    })
    expect(second).toEqual({ ...first, optimizer: genetic })
  })

  it('makes settings that a run takes, whatever the schedule and the clipping', () => {
    const spec = RunSpec.parse({
      ...DEFAULT_RUN_SPEC,
      schedule: { kind: 'triangular', learningRate: 0.5, lowest: 0.1 },
      gradientClipping: { by: 'norm', limit: 1 },
    })
    for (const made of specsOf(race({ spec })))
      expect(RunSpec.safeParse(made).error).toBeUndefined()
    expect(specsOf(race({ spec }))[0]?.schedule).toMatchObject({
      learningRate: 0.02,
      lowest: 0.004,
    })
  })

  it('refuses a genetic algorithm where batches are normalised', () => {
    const spec = RunSpec.parse({
      ...DEFAULT_RUN_SPEC,
      model: { kind: 'convolutional', blocks: [{ filters: 4, batchNormalisation: true }] },
    })
    const read = Settings.safeParse({ kind: 'race', spec, entrants: [entrant(genetic)] })
    expect(read.error?.issues[0]?.path).toEqual(['entrants', 0, 'optimizer'])
    expect(Settings.safeParse({ kind: 'race', spec, entrants: [entrant(adam)] }).success).toBe(true)
  })

  it.each([30, 100, 7])('costs all about as many passes, of %d epochs', (epochs) => {
    const settings = race({ spec: { ...DEFAULT_RUN_SPEC, epochs } })
    const [gradient = 0, population = 0] = specsOf(settings).map((spec) => {
      const steps = Math.ceil(240 / batchSizeOf(spec, 240)) * spec.epochs
      return allPasses(passesAt(spec, 240, steps))
    })
    // To the nearest whole epoch of the population.
    expect(Math.abs(gradient - population)).toBeLessThanOrEqual((240 * 20) / 2)
  })

  it('gives a population one epoch at the least, or as many as the others where that is wanted', () => {
    const spec = { ...DEFAULT_RUN_SPEC, epochs: 2 }
    expect(entrantEpochs(race({ spec }), entrant(genetic))).toBe(1)
    expect(entrantEpochs(race({ spec, equal: 'epochs' }), entrant(genetic))).toBe(2)
    expect(entrantEpochs(race({ spec }), entrant(adam))).toBe(2)
  })
})
