import { createRandom, deriveSeed, shuffle } from '#shared/domain/random.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'

/**
 * The labels that training photos are learned under, in the photos' order: as they are, or shuffled
 * by the seed, so that each label keeps its number of photos.
 */
export function labelsToLearn(
  labels: Uint16Array,
  { trainingLabels, seed }: Pick<RunSpec, 'trainingLabels' | 'seed'>,
): Uint16Array {
  if (trainingLabels === 'true') return labels
  const shuffled = labels.slice()
  shuffle(shuffled, createRandom(deriveSeed(seed, 'labels')))
  return shuffled
}
