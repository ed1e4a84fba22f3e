/** Walks on x², where the gradient is 2x, worked out by hand for each optimizer. */
import { beforeAll, describe, expect, it } from 'vitest'
import { DescentSpec } from '#shared/domain/descent.ts'
import { LandscapeName, landscapes } from '#shared/domain/landscapes/landscapes.ts'
import type { GradientOptimizerSpec } from '#shared/domain/optimizer-spec.ts'
import { descend } from './descend.ts'

beforeAll(() => {
  process.env['TF_CPP_MIN_LOG_LEVEL'] = '2'
})

const SGD: GradientOptimizerSpec = { kind: 'sgd' }
const specOf = (part: Partial<DescentSpec> = {}) =>
  DescentSpec.parse({
    ...{ landscape: 'square', optimizer: SGD, learningRate: 0.1, noise: 0, seed: 1 },
    ...{ start: [2], steps: 3 },
    ...part,
  })
const walk = async (part: Partial<DescentSpec> = {}) =>
  (await descend(specOf(part))).points.map(({ position }) => position[0])

describe('three steps from x = 2 with a rate of 0.1', () => {
  it.each<[GradientOptimizerSpec, readonly number[]]>([
    // Gradient descent (Cauchy, 1847): x ← x − 0.1·2x = 0.8x
    [{ kind: 'sgd' }, [2, 1.6, 1.28, 1.024]],
    // Polyak (1964): v ← 0.5v − 0.1·2x: −0.4, −0.2 − 0.32 = −0.52, −0.26 − 0.216 = −0.476;
    // x ← x + v
    [{ kind: 'momentum', momentum: 0.5 }, [2, 1.6, 1.08, 0.604]],
    // Nesterov (1983) as Sutskever et al. (2013) write it: v as above of the new x,
    // x ← x + 0.5v − 0.1·2x: v = −0.4, so 2 − 0.2 − 0.4 = 1.4;
    // v = −0.2 − 0.28 = −0.48, 1.4 − 0.24 − 0.28 = 0.88; v = −0.24 − 0.176 = −0.416,
    // 0.88 − 0.208 − 0.176 = 0.496
    [{ kind: 'nesterov', momentum: 0.5 }, [2, 1.4, 0.88, 0.496]],
    // Hinton (2012): s ← (s + g²)/2: g = 4, s = 8, x = 2 − 0.4/√8 = 1.8585786; g = 3.7171573,
    // s = 10.9086290, x = 1.7460330; g = 3.4920661, s = 11.5515772, x = 1.6432876
    [{ kind: 'rmsprop', rho: 0.5, epsilon: 1e-7 }, [2, 1.8585786, 1.746033, 1.6432876]],
    // The same with ρ = 0.9: s ← 0.9s + 0.1g²: g = 4, s = 1.6, x = 2 − 0.4/√1.6 = 1.6837722;
    // g = 3.3675445, s = 1.44 + 1.1340356 = 2.5740356, x = 1.4738754;
    // g = 2.9477507, s = 2.3166320 + 0.8689234 = 3.1855554, x = 1.3087179
    [{ kind: 'rmsprop', rho: 0.9, epsilon: 1e-7 }, [2, 1.6837722, 1.4738754, 1.3087179]],
    // Kingma & Ba (2015) with β₁ = β₂ = 0: m̂ = g and v̂ = g², so each step is 0.1·g/|g|
    [{ kind: 'adam', beta1: 0, beta2: 0, epsilon: 1e-7 }, [2, 1.9, 1.8, 1.7]],
    // β₁ = 0.5, β₂ = 0: √v̂ = |g|. m = 2, m̂ = 2/0.5 = 4, x = 2 − 0.1·4/4 = 1.9; g = 3.8,
    // m = 2.9, m̂ = 2.9/0.75, x = 1.9 − 0.1·1.0175439 = 1.7982456; g = 3.5964912,
    // m = 3.2482456, m̂ = 3.2482456/0.875, x = 1.7982456 − 0.1·1.0321951 = 1.6950261
    [{ kind: 'adam', beta1: 0.5, beta2: 0, epsilon: 1e-7 }, [2, 1.9, 1.7982456, 1.6950261]],
    // The paper's β₁ = 0.9, β₂ = 0.999. g = 4: m = 0.4, v = 0.016, m̂ = 0.4/0.1 = 4,
    // v̂ = 0.016/0.001 = 16, x = 2 − 0.1·4/4 = 1.9;
    // g = 3.8: m = 0.36 + 0.38 = 0.74, v = 0.015984 + 0.01444 = 0.030424, m̂ = 0.74/0.19 = 3.8947368,
    // v̂ = 0.030424/0.001999 = 15.2196098, x = 1.9 − 0.1·3.8947368/3.9012318 = 1.8001665;
    // g = 3.6003330: m = 1.0260333, v = 0.0433560, m̂ = m/0.271 = 3.7861007,
    // v̂ = v/0.002997001 = 14.4664528, x = 1.8001665 − 0.1·3.7861007/3.8034790 = 1.7006234
    [{ kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 }, [2, 1.9, 1.8001665, 1.7006234]],
    // Loshchilov & Hutter (2019): first x ← x·(1 − 0.1·0.5) = 0.95x, then 0.1·g/|g|:
    // 1.9 − 0.1 = 1.8, 1.71 − 0.1 = 1.61, 1.5295 − 0.1 = 1.4295
    [
      { kind: 'adamw', beta1: 0, beta2: 0, epsilon: 1e-7, weightDecay: 0.5 },
      [2, 1.8, 1.61, 1.4295],
    ],
    // With Adam's β as above: 1.9 − 0.1 = 1.8; g = 3.6: m̂ = 0.72/0.19 = 3.7894737,
    // v̂ = 0.028944/0.001999 = 14.4792396, 1.71 − 0.1·3.7894737/3.8051596 = 1.6104122;
    // g = 3.2208245: m̂ = 0.9700824/0.271 = 3.5796400, v̂ = 0.0392888/0.002997001 = 13.1093604,
    // 1.5298916 − 0.1·3.5796400/3.6206851 = 1.4310252
    [
      { kind: 'adamw', beta1: 0.9, beta2: 0.999, epsilon: 1e-7, weightDecay: 0.5 },
      [2, 1.8, 1.6104122, 1.4310252],
    ],
  ])('%j', async (optimizer, expected) => {
    const found = await walk({ optimizer })
    expect(found).toEqual(expected.map((each) => expect.closeTo(each, 5) as number))
  })
})

it('tells value and gradient of each place: from 2 the ball goes left, from −2 right', async () => {
  const right = await descend(specOf({ steps: 1 }))
  expect(right.points[0]).toEqual({ position: [2], value: 4, gradient: [4], followed: [4] })
  expect(right.points[1]?.position[0]).toBeCloseTo(1.6)
  const left = await descend(specOf({ start: [-2], steps: 1 }))
  expect(left.points[0]).toEqual({ position: [-2], value: 4, gradient: [-4], followed: [-4] })
  expect(left.points[1]?.position[0]).toBeCloseTo(-1.6)
})

it('jumps over the minimum with a large rate, and leaves with a larger one', async () => {
  // x ← x − 0.75·2x = −x/2
  expect(await walk({ learningRate: 0.75 })).toEqual([2, -1, 0.5, -0.25])
  // x ← −2x: 2·2¹⁸ is the last within a million
  const lost = await descend(specOf({ learningRate: 1.5, steps: 1000 }))
  expect(lost.diverged).toBe(true)
  expect(lost.points).toHaveLength(19)
})

it('is finite to the end, whatever the rate', async () => {
  for (const landscape of LandscapeName.options) {
    const { start } = landscapes[landscape]
    const { points } = await descend(specOf({ landscape, start, learningRate: 100, steps: 50 }))
    for (const { position, value, gradient } of points)
      for (const each of [...position, value, ...gradient]) expect(each).toSatisfy(Number.isFinite)
  }
})

it('moves both numbers of a valley', async () => {
  const { points } = await descend(specOf({ landscape: 'valley', start: [1, 1] }))
  // ∂f/∂x = 0.16·3 − 0.8 = −0.32, ∂f/∂y = 0.08·3 + 1.6 = 1.84
  expect(points[1]?.position).toEqual([1.032, 0.816].map((x) => expect.closeTo(x, 6) as number))
})

it('is noisy as the seed decides', async () => {
  const noisy = { noise: 0.5, steps: 20 }
  const once = await walk(noisy)
  expect(await walk(noisy)).toEqual(once)
  expect(await walk({ ...noisy, seed: 2 })).not.toEqual(once)
  expect(once).not.toEqual(await walk({ steps: 20 }))
  // What gradient descent followed is what it moved by.
  const { points } = await descend(specOf(noisy))
  points.slice(0, -1).forEach(({ position: [x = 0], gradient: [slope], followed }, step) => {
    expect(points[step + 1]?.position[0]).toBeCloseTo(x - 0.1 * (followed?.[0] ?? NaN), 5)
    expect(followed?.[0]).not.toBe(slope)
  })
})

it('refuses a start of the wrong length', () => {
  expect(DescentSpec.safeParse({ ...specOf(), start: [1, 2] }).success).toBe(false)
})
