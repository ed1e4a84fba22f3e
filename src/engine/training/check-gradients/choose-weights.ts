import { ProblemError } from '#shared/contract/problem.ts'
import type { GradientCheckSettings } from '#shared/domain/gradient-check.ts'
import { createRandom, deriveSeed } from '#shared/domain/random.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'

/** One number of a tensor. */
export interface ChosenWeight {
  readonly tensor: NamedTensor
  readonly index: number
}

/**
 * The weights that are asked for, of the trainable tensors.
 * @throws ProblemError INVALID_INPUT for a layer or a place that the network does not have
 */
export function findWeights(
  tensors: readonly NamedTensor[],
  { count, layer, places }: Omit<GradientCheckSettings, 'steps'>,
  seed: number,
): readonly ChosenWeight[] {
  if (places) return places.map(({ tensor, index }) => findPlace(tensors, tensor, index))
  const eligible =
    layer === null ? tensors : tensors.filter(({ name }) => name.startsWith(`layer${layer}.`))
  if (eligible.length === 0) {
    throw new ProblemError(
      'INVALID_INPUT',
      `The network has no layer ${layer ?? 0} with weights: they are counted from 0.`,
    )
  }
  return chooseWeights(eligible, count, seed)
}

function findPlace(tensors: readonly NamedTensor[], name: string, index: number): ChosenWeight {
  const tensor = tensors.find((each) => each.name === name)
  if (!tensor || index >= tensor.values.length) {
    throw new ProblemError(
      'INVALID_INPUT',
      tensor
        ? `${name} has ${tensor.values.length} weights, so there is none of index ${index}: they are counted from 0.`
        : `The network learns no ${name}. It learns ${tensors.map((each) => each.name).join(', ')}.`,
    )
  }
  return { tensor, index }
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
