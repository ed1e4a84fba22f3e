import type { LabelCount } from '#shared/domain/project.ts'
import type { SplitSummary } from '#shared/domain/split-summary.ts'

/** How many photos a run learns from, and how many judge it. */
export interface StoredSplit {
  readonly train: number
  readonly validation: number
}

/** The split that every run uses; undefined where each draws its own, or none of it would judge. */
export function storedSplit({ origin, table }: SplitSummary): StoredSplit | undefined {
  const { train, validation, none } = table.all
  if (origin === null || validation.photos === 0) return undefined
  // Photos that are in no split yet are learned from.
  return { train: train.photos + none, validation: validation.photos }
}

/** About what a run draws by itself: look-alikes may shift it a little. */
export function drawnSplit(labels: readonly LabelCount[], validationShare: number): StoredSplit {
  const photos = labels.reduce((sum, label) => sum + label.photos, 0)
  const validation = Math.round(photos * validationShare)
  return { train: photos - validation, validation }
}
