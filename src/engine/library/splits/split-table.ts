import type { SplitCount } from '#engine/database/splits-repository.ts'
import type { Label } from '#shared/domain/label.ts'
import type { Split } from '#shared/domain/split.ts'
import { accuracyMargin, FEW_PHOTOS } from '#shared/domain/split-certainty.ts'
import type { JudgedBy, SplitCounts, SplitTable } from '#shared/domain/split-summary.ts'

/** Counts of labels and splits as a table, with what accuracies on them are worth. */
export function tableOf(counts: readonly SplitCount[], labels: readonly Label[]): SplitTable {
  return {
    labels: labels.flatMap(({ id }) => {
      const own = counts.filter(({ labelId }) => labelId === id)
      return own.length === 0 ? [] : { labelId: id, counts: rowOf(own) }
    }),
    all: rowOf(counts),
  }
}

function rowOf(counts: readonly SplitCount[]): SplitCounts {
  const of = (wanted: Split | null) => {
    const own = counts.filter(({ split }) => split === wanted)
    return {
      photos: own.reduce((sum, { photos }) => sum + photos, 0),
      pinned: own.reduce((sum, { pinned }) => sum + pinned, 0),
    }
  }
  const judging = (wanted: Split): JudgedBy => {
    const own = of(wanted)
    return {
      ...own,
      marginAtWorst: accuracyMargin(own.photos, 0.5),
      marginAt90: accuracyMargin(own.photos, 0.9),
      few: own.photos < FEW_PHOTOS,
    }
  }
  return {
    train: of('train'),
    validation: judging('validation'),
    test: judging('test'),
    none: of(null).photos,
  }
}
