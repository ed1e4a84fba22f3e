import type { GeneticSpec } from '#shared/domain/optimizer-spec.ts'
import type { Random } from '#shared/domain/random.ts'
import { crossOver } from './crossover.ts'
import { mutate } from './mutation.ts'
import { bestFirst, selectParent } from './selection.ts'

/**
 * The generation that a run starts from. The first individual has exactly the given weights, so
 * that every optimizer starts from the same loss. In each of the others every weight is changed,
 * with a standard deviation of `mutationScale`: crossover needs individuals that differ, and at a
 * `mutationRate` of 0 this is the only variety there will ever be.
 */
export function firstPopulation(
  weights: Float32Array,
  spec: GeneticSpec,
  random: Random,
): Float32Array[] {
  return Array.from({ length: spec.population }, (_, index) => {
    const individual = weights.slice()
    if (index > 0) mutate(individual, { rate: 1, deviation: spec.mutationScale }, random)
    return individual
  })
}

export interface GenerationOptions {
  /** Times `mutationScale`; what the learning-rate schedule gives. */
  readonly scale: number
  /**
   * A stream that belongs to this generation alone, seeded with
   * `deriveSeed(seed, 'generation', step)`: so a resumed run goes on exactly.
   */
  readonly random: Random
}

/**
 * The next generation, of the same size: the elite as they are, the best first, then children of
 * tournaments' winners. All are copies; the given population is left as it was.
 */
export function nextGeneration(
  population: readonly Float32Array[],
  losses: readonly number[],
  spec: GeneticSpec,
  { scale, random }: GenerationOptions,
): Float32Array[] {
  if (losses.length !== population.length) {
    throw new RangeError(`${population.length} individuals, but ${losses.length} losses`)
  }
  const individual = (index: number): Float32Array => population[index] ?? new Float32Array()
  const parent = () => individual(selectParent(losses, spec.tournament, random))

  const next: Float32Array[] = bestFirst(losses)
    .slice(0, spec.elite)
    .map((index) => individual(index).slice())
  while (next.length < population.length) {
    const child = crossOver(parent(), parent(), spec.crossoverRate, random)
    mutate(child, { rate: spec.mutationRate, deviation: spec.mutationScale * scale }, random)
    next.push(child)
  }
  return next
}
