/** Photos that a split is about: all of them, those that were pinned, and those of these that judge. */
export interface PinnedPhotos {
  readonly photos: number
  readonly pinned: number
  /** Pinned to validation. */
  readonly judging: number
}

/**
 * Whether photos came with their split, from folders, a list or by hand: most of them, since some
 * may have come later, and some for validation. A few that were pinned are no split.
 */
export const isFoundSplit = ({ photos, pinned, judging }: PinnedPhotos): boolean =>
  pinned * 2 > photos && judging > 0
