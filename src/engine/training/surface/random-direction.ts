import { createRandom, deriveSeed } from '#shared/domain/random.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { createNormal } from '../genetic/normal.ts'

/**
 * A random direction that is normalised filter by filter (Li et al., 2018): in each kernel, what
 * leads to one output unit or output channel is a Gaussian vector of the length that these weights
 * have. So a step of 1 changes each filter by its own length, and networks whose layers are scaled
 * differently can be compared. Biases and what normalises are left alone.
 * @param which direction of those that the seed decides
 * @returns a tensor for each of `weights`, in their order
 */
export const randomDirection = (
  weights: readonly NamedTensor[],
  seed: number,
  which: number,
): readonly NamedTensor[] =>
  weights.map((tensor, index) => {
    const values = new Float32Array(tensor.values.length)
    if (isKernel(tensor)) {
      const random = createRandom(deriveSeed(deriveSeed(seed, 'surface', which), 'tensor', index))
      const normal = createNormal(random)
      for (let i = 0; i < values.length; i++) values[i] = normal()
      scaleFilters(values, tensor)
    }
    return { ...tensor, values }
  })

const isKernel = ({ name }: NamedTensor): boolean => name.endsWith('.kernel')

/** Gives each filter the length that it has in `like`, whose last axis counts the filters. */
function scaleFilters(values: Float32Array, like: NamedTensor): void {
  const filters = like.shape.at(-1) ?? 1
  const squares = (of: Float32Array) => {
    const sums = new Float64Array(filters)
    for (let i = 0; i < of.length; i++) {
      sums[i % filters] = (sums[i % filters] ?? 0) + (of[i] ?? 0) ** 2
    }
    return sums
  }
  const [own, wanted] = [squares(values), squares(like.values)]
  for (let i = 0; i < values.length; i++) {
    const length = own[i % filters] ?? 0
    const scale = length > 0 ? Math.sqrt((wanted[i % filters] ?? 0) / length) : 0
    values[i] = (values[i] ?? 0) * scale
  }
}
