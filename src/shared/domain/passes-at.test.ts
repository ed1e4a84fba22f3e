import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OptimizerSpec } from './optimizer-spec.ts'
import { allPasses, passesAt } from './passes-at.ts'

const adam = OptimizerSpec.parse({ kind: 'adam' })
const genetic = OptimizerSpec.parse({ kind: 'genetic', population: 5 })

describe('passesAt', () => {
  it('counts photos forward and backward, the smaller last batch of an epoch too', () => {
    const spec = { optimizer: adam, batchSize: 4 }
    expect([0, 1, 2, 3, 4, 6].map((step) => passesAt(spec, 10, step).forward)).toEqual([
      0, 4, 8, 10, 14, 20,
    ])
    expect(passesAt(spec, 10, 3)).toEqual({ forward: 10, backward: 10 })
  })

  it('counts a photo of a genetic algorithm once for every individual, and none backward', () => {
    expect(passesAt({ optimizer: genetic, batchSize: 4 }, 10, 4)).toEqual({
      forward: 70,
      backward: 0,
    })
  })

  it('counts all photos in each step of full-batch descent, and of a batch larger than all', () => {
    expect(allPasses(passesAt({ optimizer: adam, batchSize: 'all' }, 10, 3))).toBe(60)
    expect(allPasses(passesAt({ optimizer: adam, batchSize: 64 }, 10, 3))).toBe(60)
  })

  it('costs an epoch the same whatever the batch size, and never falls', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 0, max: 50 }),
        (photos, batchSize, epochs) => {
          const spec = { optimizer: adam, batchSize }
          const perEpoch = Math.ceil(photos / batchSize)
          expect(passesAt(spec, photos, epochs * perEpoch).backward).toBe(epochs * photos)
          const before = passesAt(spec, photos, epochs * perEpoch + 1).forward
          expect(before).toBeGreaterThan(epochs * photos)
        },
      ),
    )
  })
})
