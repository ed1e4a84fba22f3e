/** Pixels that a letter of a mark's label takes, and that two labels stay apart. */
const LETTER = 6.2
const APART = 8

/** Pixels that a label takes, about. */
export const labelWidth = (label: string): number => label.length * LETTER

/**
 * In which row above the plot each label stands, 0 for the nearest, so that no two overlap. Labels
 * are centred on their marks.
 *
 * @param marks in any order, `at` in pixels
 */
export function markRows(
  marks: readonly { readonly at: number; readonly label: string }[],
): readonly number[] {
  const ends: number[] = []
  const rows = marks.map(() => 0)
  const order = marks.map((mark, index) => ({ ...mark, index })).sort((a, b) => a.at - b.at)
  for (const { at, label, index } of order) {
    const half = labelWidth(label) / 2
    const free = ends.findIndex((end) => end + APART <= at - half)
    const row = free === -1 ? ends.length : free
    ends[row] = at + half
    rows[index] = row
  }
  return rows
}
