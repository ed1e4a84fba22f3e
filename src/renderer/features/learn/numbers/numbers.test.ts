import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '#shared/domain/confidence-interval.ts'
import { brightSpot } from './bright-spot.ts'
import { chainOf, slopeByDifference } from './chain.ts'
import { countWeights } from './count-weights.ts'
import { evenly, relu, sigmoid } from './functions.ts'
import { hingesFor, sumOf, wanted, worstError } from './hinges.ts'
import { passThrough } from './neuron.ts'
import { meanSquaredError } from './squared-errors.ts'
import { collapsed, multiply, throughBoth } from './two-layers.ts'
import { walk } from './walk.ts'

describe('a neuron', () => {
  it('adds its products and its bias, and is silent below zero', () => {
    const { products, sum, output } = passThrough([0.9, 0.1], [0.8, -0.5], -0.2)
    expect(products[0]).toBeCloseTo(0.72)
    expect(products[1]).toBeCloseTo(-0.05)
    expect(sum).toBeCloseTo(0.47)
    expect(output).toBe(sum)
    expect(passThrough([1], [-1], 0).output).toBe(0)
  })
})

describe('a photo', () => {
  it('is as many numbers as pixels, each from black to white, brightest at its spot', () => {
    const spot = brightSpot(4)
    expect(spot).toHaveLength(16)
    for (const value of spot) {
      expect(Number.isInteger(value)).toBe(true)
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(255)
    }
    // Row 2, column 3.
    expect(spot.indexOf(Math.max(...spot))).toBe(6)
  })
})

describe('counting weights', () => {
  it('counts one for each pair and one for each bias, as the text says', () => {
    expect(countWeights([64 * 64 * 3, 32])).toBe(393_248)
    expect(countWeights([6, 5, 5, 1])).toBe(35 + 30 + 6)
  })
})

describe('two layers', () => {
  it('multiplies matrices', () => {
    const left = [
      [1, 2],
      [3, 4],
    ]
    const right = [
      [5, 6],
      [7, 8],
    ]
    expect(multiply(left, right)).toEqual([
      [19, 22],
      [43, 50],
    ])
  })

  it('are a single one where there is no activation, whatever goes in', () => {
    const { slope, intercept } = collapsed()
    fc.assert(
      fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (x) => {
        expect(throughBoth(x, (sum) => sum)).toBeCloseTo(slope * x + intercept, 8)
      }),
    )
  })

  it('bend at 0 and at 1 with ReLU, and nowhere else', () => {
    const slopeAround = (x: number) =>
      (throughBoth(x + 0.01, relu) - throughBoth(x - 0.01, relu)) / 0.02
    expect(slopeAround(-1)).toBeCloseTo(-0.5)
    expect(slopeAround(0.5)).toBeCloseTo(1)
    expect(slopeAround(2)).toBeCloseTo(-1)
  })
})

describe('the sigmoid', () => {
  it('is one half at 0, and of −z what is missing from 1', () => {
    expect(sigmoid(0)).toBe(0.5)
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (z) => {
        expect(sigmoid(z) + sigmoid(-z)).toBeCloseTo(1, 12)
      }),
    )
  })
})

describe('the mean squared error', () => {
  it('is the mean area of the squares', () => {
    const loss = meanSquaredError([
      { wanted: 0, given: 0.1 },
      { wanted: 1, given: 0.8 },
      { wanted: 0, given: 0.4 },
      { wanted: 1, given: 0.5 },
    ])
    expect(loss).toBeCloseTo((0.01 + 0.04 + 0.16 + 0.25) / 4)
  })

  it('is 0.25 for who always says 0.5', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<0 | 1>(0, 1), { minLength: 1 }), (labels) => {
        expect(meanSquaredError(labels.map((label) => ({ wanted: label, given: 0.5 })))).toBe(0.25)
      }),
    )
  })
})

describe('descent on x²', () => {
  const slopeAt = (x: number) => 2 * x

  it('multiplies x by 1 − 2 · rate at each step', () => {
    expect(walk(slopeAt, 2, 0.5, 2)).toEqual([2, 0, 0])
    expect(walk(slopeAt, 2, 1, 3)).toEqual([2, -2, 2, -2])
    expect(walk(slopeAt, 2, 0.25, 2)).toEqual([2, 1, 0.5])
  })

  it('comes closer below a rate of 1, and leaves above it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (rate) => {
        expect(Math.abs(walk(slopeAt, 2, rate, 20).at(-1) ?? 2)).toBeLessThan(2)
      }),
    )
    expect(Math.abs(walk(slopeAt, 2, 1.2, 200).at(-1) ?? 0)).toBeGreaterThan(1e3)
  })

  it('follows nothing that has left for good', () => {
    expect(walk(slopeAt, 2, 10, 1000).length).toBeLessThan(10)
  })
})

describe('the chain rule', () => {
  it('gives the slope that is measured', () => {
    fc.assert(
      fc.property(fc.double({ min: -4, max: 4, noNaN: true }), (weight) => {
        expect(chainOf(weight).slope).toBeCloseTo(slopeByDifference(weight), 7)
      }),
    )
  })
})

describe('a hidden layer', () => {
  it('meets the curve at every bend, with as many neurons as are asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        const hinges = hingesFor(count)
        expect(hinges).toHaveLength(count)
        for (const x of evenly(0, 1, count + 1)) expect(sumOf(hinges, x)).toBeCloseTo(wanted(x), 8)
      }),
    )
  })

  it('comes as close as one likes', () => {
    const errors = [4, 8, 16, 32].map((count) => worstError(hingesFor(count)))
    expect(errors).toEqual([...errors].sort((a, b) => b - a))
    expect(worstError(hingesFor(200))).toBeLessThan(0.001)
  })
})

it('18 right of 20 is anything from 70 to 97 %, as the text says', () => {
  const [low, high] = wilsonInterval(18, 20)
  expect(low.toFixed(2)).toBe('0.70')
  expect(high.toFixed(2)).toBe('0.97')
})
