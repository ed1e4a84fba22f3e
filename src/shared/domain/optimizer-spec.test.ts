import { describe, expect, it } from 'vitest'
import { OptimizerSpec } from './optimizer-spec.ts'

describe('an optimizer', () => {
  // The values of the papers; epsilon as in Keras.
  it.each([
    ['sgd', {}],
    ['momentum', { momentum: 0.9 }],
    ['nesterov', { momentum: 0.9 }],
    ['rmsprop', { rho: 0.9, epsilon: 1e-7 }],
    ['adam', { beta1: 0.9, beta2: 0.999, epsilon: 1e-7 }],
    ['adamw', { beta1: 0.9, beta2: 0.999, epsilon: 1e-7, weightDecay: 0.01 }],
    [
      'genetic',
      {
        population: 32,
        elite: 2,
        tournament: 3,
        crossoverRate: 0.7,
        mutationRate: 0.1,
        mutationScale: 0.1,
      },
    ],
  ])('of the kind %s has the usual settings', (kind, settings) => {
    expect(OptimizerSpec.parse({ kind })).toEqual({ kind, ...settings })
  })

  it.each<[object, boolean]>([
    [{ kind: 'momentum', momentum: 0 }, true],
    [{ kind: 'momentum', momentum: 1 }, false],
    [{ kind: 'adam', beta1: 0, beta2: 0.99999 }, true],
    [{ kind: 'adam', beta2: 1 }, false],
    [{ kind: 'rmsprop', epsilon: 0 }, false],
    [{ kind: 'adamw', weightDecay: -0.1 }, false],
    [{ kind: 'genetic', population: 4, elite: 3 }, true],
    [{ kind: 'genetic', population: 3 }, false],
    [{ kind: 'genetic', tournament: 1 }, false],
  ])('%j is one: %s', (spec, valid) => {
    expect(OptimizerSpec.safeParse(spec).success).toBe(valid)
  })

  it('of the genetic kind has an elite smaller than its population', () => {
    const { error } = OptimizerSpec.safeParse({ kind: 'genetic', population: 8, elite: 8 })
    expect(error?.issues).toMatchObject([{ path: ['elite'] }])
  })
})
