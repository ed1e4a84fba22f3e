import type { Random } from '#shared/domain/random.ts'

/** For comparing: a loss that is not finite is worse than every other. */
const comparable = (loss: number | undefined): number =>
  loss !== undefined && Number.isFinite(loss) ? loss : Infinity

/** Indices of all individuals, the lowest loss first; equal ones keep their order. */
export function bestFirst(losses: readonly number[]): readonly number[] {
  // Two infinities differ by NaN, which sorting takes for equal.
  return [...losses.keys()].sort((a, b) => comparable(losses[a]) - comparable(losses[b]))
}

/**
 * Index of the winner of one tournament (Goldberg & Deb, 1991): of `tournament` individuals that
 * are drawn with replacement, the one with the lowest loss; of equal ones the first drawn. Only the
 * order of the losses counts, so the loss function's scale does not.
 */
export function selectParent(
  losses: readonly number[],
  tournament: number,
  random: Random,
): number {
  const draw = () => Math.floor(random() * losses.length)
  let winner = draw()
  for (let drawn = 1; drawn < tournament; drawn++) {
    const rival = draw()
    if (comparable(losses[rival]) < comparable(losses[winner])) winner = rival
  }
  return winner
}
