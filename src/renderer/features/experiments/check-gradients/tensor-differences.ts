import type { CheckedWeight } from '#shared/domain/gradient-check.ts'

/** How far both ways to the gradient of one tensor are apart. */
export interface TensorDifference {
  readonly tensor: string
  readonly checked: number
  readonly largest: number
}

/** In the order in which tensors first come up. */
export function tensorDifferences(weights: readonly CheckedWeight[]): readonly TensorDifference[] {
  const found = new Map<string, TensorDifference>()
  for (const { tensor, relativeDifference } of weights) {
    const { checked, largest } = found.get(tensor) ?? { checked: 0, largest: 0 }
    found.set(tensor, {
      tensor,
      checked: checked + 1,
      largest: Math.max(largest, relativeDifference),
    })
  }
  return [...found.values()]
}
