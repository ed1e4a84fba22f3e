import type { NamedTensor } from '../checkpoints/safetensors.ts'

/** All numbers of some tensors as one vector, and the way back. */
export function flatten(tensors: readonly NamedTensor[]): Float32Array {
  const flat = new Float32Array(tensors.reduce((sum, { values }) => sum + values.length, 0))
  let at = 0
  for (const { values } of tensors) {
    flat.set(values, at)
    at += values.length
  }
  return flat
}

/** The tensors that a vector stands for; they are views of it. */
export function unflatten(
  flat: Float32Array,
  like: readonly NamedTensor[],
): readonly NamedTensor[] {
  let at = 0
  return like.map(({ name, shape, values }) => {
    const own = flat.subarray(at, at + values.length)
    at += values.length
    return { name, shape, values: own }
  })
}
