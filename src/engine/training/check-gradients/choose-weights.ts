import { createRandom, deriveSeed } from '#shared/domain/random.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'

/** One number of a tensor. */
export interface ChosenWeight {
  readonly tensor: NamedTensor
  readonly index: number
}

/** `count` weights, as evenly over the tensors as their lengths allow, at random within each. */
export function chooseWeights(
  tensors: readonly NamedTensor[],
  count: number,
  seed: number,
): readonly ChosenWeight[] {
  const random = createRandom(deriveSeed(seed, 'gradientCheck'))
  const untried = tensors.map((tensor) => ({
    tensor,
    // Distinct places: the next one is drawn until it is new, which is quick while few are taken.
    taken: new Set<number>(),
  }))
  const chosen: ChosenWeight[] = []
  const total = tensors.reduce((sum, { values }) => sum + values.length, 0)
  while (chosen.length < Math.min(count, total)) {
    for (const { tensor, taken } of untried) {
      const { length } = tensor.values
      if (taken.size >= length || chosen.length >= count) continue
      let index = Math.floor(random() * length)
      while (taken.has(index)) index = (index + 1) % length
      taken.add(index)
      chosen.push({ tensor, index })
    }
  }
  return chosen
}
