/** How far Downhill's training is from a trace's: largest relative differences. */
export interface Differences {
  readonly losses: number
  readonly firstGradients: number
  readonly finalWeights: number
  /** Of the network in use; null where the trace has none that can be compared. */
  readonly finalOutputs: number | null
}

/** Beyond this, a training is not the trace's. */
export const LIMIT = 2e-4

/**
 * Numbers below this part of their tensor's largest are compared with that part. It is as large as
 * it is because of Adam: Keras rounds 1 − β₂ to 32 bits in two ways, so its steps are some 1e-5 longer
 * than the formula's, and a weight has that error of the way it went, however small it is there.
 */
const SMALL = 0.1

/**
 * The largest difference over all numbers of some tensors, each relative to the number itself, or to
 * a tenth of the largest of its tensor. Infinite where a number is missing or none.
 */
export function furthest(
  ours: readonly ArrayLike<number>[],
  theirs: readonly ArrayLike<number>[],
): number {
  if (ours.length !== theirs.length) return Infinity
  let most = 0
  for (const [index, wanted] of theirs.entries()) {
    const given = ours[index] ?? []
    if (given.length !== wanted.length) return Infinity
    const largest = Array.from(wanted).reduce((max, value) => Math.max(max, Math.abs(value)), 0)
    for (const [i, value] of Array.from(wanted).entries()) {
      const difference = Math.abs((given[i] ?? NaN) - value)
      if (Number.isNaN(difference)) return Infinity
      if (difference > 0) {
        most = Math.max(most, difference / Math.max(Math.abs(value), SMALL * largest))
      }
    }
  }
  return most
}

/** The larger of each. */
export const worse = (a: Differences, b: Differences): Differences => ({
  losses: Math.max(a.losses, b.losses),
  firstGradients: Math.max(a.firstGradients, b.firstGradients),
  finalWeights: Math.max(a.finalWeights, b.finalWeights),
  finalOutputs:
    a.finalOutputs === null || b.finalOutputs === null
      ? null
      : Math.max(a.finalOutputs, b.finalOutputs),
})

export const isSame = (differences: Differences): boolean =>
  Object.values(differences).every((value: number | null) => value === null || value <= LIMIT)
