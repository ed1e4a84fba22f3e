/** How many photos a run learns from, and how many judge it. */
export interface RunPhotos {
  readonly train: number
  readonly validation: number
}
