/** What became of one photo over the epochs that are known. */
export interface Story {
  /** Whether it was right after each of them. */
  readonly right: readonly boolean[]
  /** The epoch since which it is right; null where it is wrong at the end. */
  readonly learned: number | null
  /** How often it was right after one epoch and wrong after the next. */
  readonly forgotten: number
}

/**
 * Reads when a photo was learned and how often it was forgotten: Toneva et al., An Empirical Study
 * of Example Forgetting during Deep Neural Network Learning (ICLR 2019), here on validation photos.
 * @param epochs ascending
 * @param right after each of them
 */
export function storyOf(epochs: readonly number[], right: readonly boolean[]): Story {
  const lastWrong = right.lastIndexOf(false)
  const learned = lastWrong === right.length - 1 ? null : (epochs[lastWrong + 1] ?? null)
  const forgotten = right.filter((now, i) => !now && right[i - 1] === true).length
  return { right, learned, forgotten }
}
