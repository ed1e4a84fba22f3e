import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { EpochLook } from '#shared/domain/epoch-look.ts'
import { picturesOf } from '#shared/domain/pictures.ts'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import { type Database, openDatabase } from './database.ts'
import { createLooksRepository, type LooksRepository, MOST_KEPT } from './looks-repository.ts'
import { createRunsRepository } from './runs-repository.ts'

let database: Database
let looks: LooksRepository
let runId: number

beforeEach(() => {
  database = openDatabase(':memory:')
  looks = createLooksRepository(database)
  runId = addRun()
})

const addRun = () =>
  createRunsRepository(database).add({
    spec: DEFAULT_RUN_SPEC,
    labels: [],
    trainSamples: Uint32Array.of(1),
    validationSamples: Uint32Array.of(2),
    stepsPerEpoch: 1,
    experimentId: null,
    forkedFrom: null,
  }).id

const GRID = { of: 3, height: 1, width: 2, channels: 1 }

const lookAt = (epoch: number, more: Partial<EpochLook> = {}): EpochLook => ({
  step: epoch * 10,
  watched: {
    epoch,
    outputs: Uint16Array.of(1, epoch % 7),
    probabilities: Float32Array.of(0.25, 0.75),
  },
  weights: picturesOf(Float32Array.of(1, epoch, -1, 0.5), GRID),
  activations: null,
  ...more,
})

describe('looks into a network', () => {
  it('are given back as they were told, the latest up to an epoch', () => {
    const activations = picturesOf(Float32Array.of(0.5, 0.25), { ...GRID, of: 1 })
    looks.add(runId, lookAt(0))
    looks.add(runId, lookAt(4, { activations }))
    const { watched, weights } = lookAt(4)
    expect(looks.watched(runId)).toEqual([lookAt(0).watched, watched])
    expect(looks.pictured(runId)).toEqual([0, 4])
    expect(looks.pictures(runId, 4)).toEqual({ epoch: 4, step: 40, weights, activations })
    expect(looks.pictures(runId, 99)?.epoch).toBe(4)
    expect(looks.pictures(runId, 3)).toMatchObject({ epoch: 0, activations: null })
  })

  it('of a network that cannot be drawn are predictions alone', () => {
    looks.add(runId, lookAt(0, { weights: null }))
    expect(looks.watched(runId)).toHaveLength(1)
    expect(looks.pictured(runId)).toEqual([])
    expect(looks.pictures(runId, 9)).toBeUndefined()
  })

  it('are told again after a resume, and forgotten after a step, of one run alone', () => {
    const other = addRun()
    for (const epoch of [0, 1, 2]) {
      looks.add(runId, lookAt(epoch))
      looks.add(other, lookAt(epoch))
    }
    looks.forgetAfter(runId, 10)
    expect(looks.pictured(runId)).toEqual([0, 1])
    expect(looks.watched(runId)).toHaveLength(2)
    expect(looks.pictured(other)).toEqual([0, 1, 2])
    const again = lookAt(1, { weights: picturesOf(Float32Array.of(9, 9), { ...GRID, of: 1 }) })
    looks.add(runId, again)
    expect(looks.pictures(runId, 1)?.weights).toEqual(again.weights)
  })

  it('go with their run', () => {
    looks.add(runId, lookAt(0))
    database.run('DELETE FROM runs WHERE id = :runId', { runId })
    expect(looks.pictured(runId)).toEqual([])
    expect(looks.watched(runId)).toEqual([])
  })

  it('are thinned evenly, keep their first and last, and are never more than so many', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(gaps, (steps) => {
        const id = addRun()
        let epoch = 0
        for (const step of steps) {
          looks.add(id, lookAt(epoch))
          epoch += step
          expect(looks.pictured(id).length).toBeLessThanOrEqual(MOST_KEPT.pictures + 1)
        }
        looks.add(id, lookAt(epoch))
        const kept = looks.pictured(id)
        expect([kept[0], kept.at(-1)]).toEqual([0, epoch])
        expect(looks.watched(id).length).toBeLessThanOrEqual(MOST_KEPT.watched + 1)
        const widest = Math.max(...kept.slice(1).map((each, i) => each - (kept[i] ?? 0)))
        expect(widest).toBeLessThanOrEqual(Math.max(9, (4 * epoch) / MOST_KEPT.pictures + 9))
      }),
      { numRuns: 12 },
    )
  })
})
