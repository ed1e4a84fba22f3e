import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GeneticSpec } from '#shared/domain/optimizer-spec.ts'
import { createRandom, deriveSeed } from '#shared/domain/random.ts'
import { firstPopulation, nextGeneration } from './generation.ts'
import { scriptedRandom } from './testing/scripted-random.ts'

const spec = GeneticSpec.parse({ kind: 'genetic' })
const options = (seed: number, scale = 1) => ({ scale, random: createRandom(seed) })

/** A bowl whose lowest point is at 1, 2, 3, … */
const bowl = (weights: Float32Array): number =>
  weights.reduce((sum, weight, i) => sum + (weight - (i + 1)) ** 2, 0)

/** All generations from zero weights on, with the seeds that the trainer takes. */
function evolve(of: GeneticSpec, generations: number, seed = 1): Float32Array[][] {
  const start = firstPopulation(new Float32Array(10), of, createRandom(seed))
  const all = [start]
  let population = start
  for (let step = 0; step < generations; step++) {
    const random = createRandom(deriveSeed(seed, 'generation', step))
    population = nextGeneration(population, population.map(bowl), of, { scale: 1, random })
    all.push(population)
  }
  return all
}
const lowest = (population: readonly Float32Array[]) => Math.min(...population.map(bowl))

describe('firstPopulation', () => {
  it('begins with the given weights exactly', () => {
    const weights = Float32Array.of(0.1, -0.2, 0.3)
    const [first] = firstPopulation(weights, spec, createRandom(1))
    expect(first).toEqual(weights)
    expect(first?.buffer).not.toBe(weights.buffer)
  })

  it('changes every weight of the others, even at a mutation rate of 0', () => {
    const weights = new Float32Array(500).fill(2)
    const population = firstPopulation(weights, { ...spec, mutationRate: 0 }, createRandom(1))
    expect(population).toHaveLength(spec.population)
    const others = population.slice(1).flatMap((individual) => [...individual])
    expect(others.filter((weight) => weight === 2)).toEqual([])
    const variance = others.reduce((sum, weight) => sum + (weight - 2) ** 2, 0) / others.length
    expect(Math.sqrt(variance)).toBeCloseTo(spec.mutationScale, 2)
  })
})

describe('nextGeneration', () => {
  it('makes the children that the draws say', () => {
    const small = GeneticSpec.parse({
      kind: 'genetic',
      population: 4,
      elite: 2,
      tournament: 2,
      crossoverRate: 0.5,
      mutationRate: 0.5,
      mutationScale: 0.25,
    })
    const population = [1, 2, 3, 4].map((value) => Float32Array.of(value, value))
    const random = scriptedRandom(
      // Indices 0 and 2 compete, then 3 and 1: parents 2 and 1, whose losses are lower.
      ...[0, 0.5, 0.75, 0.25],
      // Mixed: the first weight of the second parent, the second weight of the first.
      ...[0.2, 0b01 / 2 ** 32],
      // A gap of 1, then a change of 2 × 0.25 × 4 to the second weight, then a gap to beyond.
      ...[0.5, 1 - Math.exp(-2), 0, 0.9],
      // Index 3 wins against itself twice; a copy; a gap to beyond.
      ...[0.75, 0.75, 0.75, 0.75],
      ...[0.5, 0.99],
    )
    const next = nextGeneration(population, [9, 1, 0, NaN], small, { scale: 4, random })
    expect(next.map((individual) => [...individual])).toEqual([
      [3, 3],
      [2, 2],
      [2, expect.closeTo(3 + 2, 5)],
      [4, 4],
    ])
  })

  it('keeps the elite as it is, the best first', () => {
    const population = Array.from({ length: 6 }, (_, i) => Float32Array.of(i, -i))
    const losses = [5, NaN, 0.5, 3, -Infinity, 1]
    const next = nextGeneration(population, losses, { ...spec, elite: 3 }, options(1))
    expect(next.slice(0, 3)).toEqual([population[2], population[5], population[3]])
  })

  it('never lets the best get worse on a loss that does not change', () => {
    const best = evolve({ ...spec, elite: 1, mutationScale: 1 }, 60).map(lowest)
    for (const [i, loss] of best.entries()) {
      expect(loss).toBeLessThanOrEqual(best[i - 1] ?? Infinity)
    }
  })

  it('finds its way down a bowl', () => {
    const best = evolve({ ...spec, mutationScale: 0.5 }, 60).map(lowest)
    expect(best[0]).toBeGreaterThan(300)
    expect(best.at(-1)).toBeLessThan(30)
  })

  it('finds it by selection, not by chance', () => {
    const blind = { ...spec, mutationScale: 0.5 }
    let population = firstPopulation(new Float32Array(10), blind, createRandom(1))
    for (let step = 0; step < 60; step++) {
      const equal = population.map(() => 1)
      population = nextGeneration(population, equal, blind, options(step))
    }
    expect(lowest(population)).toBeGreaterThan(100)
  })

  it('gives the same population for the same seed, and another for another', () => {
    expect(evolve(spec, 5, 3)).toEqual(evolve(spec, 5, 3))
    expect(evolve(spec, 5, 3)).not.toEqual(evolve(spec, 5, 4))
  })

  it('goes on from a generation as if it had never stopped', () => {
    const whole = evolve(spec, 4)
    const kept = whole[3]?.map((individual) => individual.slice()) ?? []
    const random = createRandom(deriveSeed(1, 'generation', 3))
    expect(nextGeneration(kept, kept.map(bowl), spec, { scale: 1, random })).toEqual(whole[4])
  })

  it('scales mutations', () => {
    const population = Array.from({ length: 32 }, () => new Float32Array(200))
    const spread = (scale: number) => {
      const next = nextGeneration(population, Array(32).fill(1), spec, options(1, scale))
      return next.flatMap((individual) => [...individual]).reduce((sum, w) => sum + w ** 2, 0)
    }
    expect(spread(0)).toBe(0)
    expect(Math.sqrt(spread(3) / spread(1))).toBeCloseTo(3, 5)
  })

  it('refuses losses of another number than individuals', () => {
    expect(() => nextGeneration([new Float32Array(1)], [], spec, options(1))).toThrow(RangeError)
  })

  it('keeps sizes, makes nothing that is not a number, and leaves the parents alone', () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true })
    const specs = fc.record({
      kind: fc.constant('genetic' as const),
      population: fc.integer({ min: 4, max: 12 }),
      elite: fc.integer({ min: 1, max: 3 }),
      tournament: fc.integer({ min: 2, max: 16 }),
      crossoverRate: probability,
      mutationRate: probability,
      mutationScale: fc.double({ min: 1e-3, max: 10, noNaN: true }),
    })
    const weights = fc.float32Array({ maxLength: 80, noNaN: true, noDefaultInfinity: true })
    const losses = fc.array(fc.double(), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(specs, weights, losses, fc.nat(), (drawn, start, allLosses, seed) => {
        const random = createRandom(seed)
        const population = firstPopulation(start, drawn, random)
        const before = population.map((individual) => individual.slice())
        const next = nextGeneration(population, allLosses.slice(0, drawn.population), drawn, {
          scale: 1,
          random,
        })
        expect(population).toEqual(before)
        expect(next).toHaveLength(drawn.population)
        const buffers = new Set([...population, ...next].map(({ buffer }) => buffer))
        expect(buffers.size).toBe(2 * drawn.population)
        for (const individual of [...population, ...next]) {
          expect(individual).toHaveLength(start.length)
          expect(individual.every((weight) => Number.isFinite(weight))).toBe(true)
        }
      }),
    )
  })
})
