import type { GeneticSpec } from '#shared/domain/optimizer-spec.ts'
import { createRandom, deriveSeed } from '#shared/domain/random.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import type { CompiledTraining } from '../compiler/compile-training.ts'
import type { Learner } from '../run/learner.ts'
import { flatten, unflatten } from './flat-weights.ts'
import { firstPopulation, nextGeneration } from './generation.ts'

/**
 * The genetic algorithm as an optimizer. A step is a generation: the graph judges every individual
 * on the step's batch, and the best of them becomes the network. The loss told is that of the
 * network before, so that a run starts from the same loss as with any other optimizer.
 */
export function geneticLearner(
  compiled: CompiledTraining,
  spec: GeneticSpec,
  { seed, learningRate }: { readonly seed: number; readonly learningRate: number },
): Learner {
  let like: readonly NamedTensor[] = []
  let population: readonly Float32Array[] = []
  const nameOf = (index: number) => `individual${index}`
  const begin = (weights: Float32Array) => {
    const random = createRandom(deriveSeed(seed, 'population'))
    population = firstPopulation(weights, spec, random)
  }
  return {
    blockSteps: 1,
    train(batch) {
      const [at] = batch.steps
      if (!at) throw new Error('A batch has at least one step.')
      const losses = population.map((individual) =>
        compiled.lossWith(batch, at.seed, unflatten(individual, like)),
      )
      population = nextGeneration(population, losses, spec, {
        // The schedule shrinks the changes as it would shrink steps down a gradient.
        scale: at.learningRate / learningRate,
        random: createRandom(deriveSeed(seed, 'generation', at.step)),
      })
      const [best] = population
      if (best) compiled.write(unflatten(best, like))
      return {
        losses: Float32Array.of(losses[0] ?? NaN),
        gradientNorms: new Float32Array(),
        correct: null,
      }
    },
    passes: (photos) => ({ forward: photos * spec.population, backward: 0 }),
    readSlots: () =>
      population.map((values, index) => ({ name: nameOf(index), shape: [values.length], values })),
    write(weights, slots) {
      compiled.write(weights)
      like = weights
      begin(flatten(weights))
      if (slots.length === 0) return
      const byName = new Map(slots.map(({ name, values }) => [name, values]))
      population = population.map((fresh, index) => byName.get(nameOf(index)) ?? fresh)
    },
  }
}
