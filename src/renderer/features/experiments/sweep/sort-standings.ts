import type { Standing } from '#shared/domain/experiments/sweep/standings.ts'
import type { SweepSettings } from '#shared/domain/experiments/sweep/sweep.ts'
import { assignmentText } from '#shared/words/sweep-words.ts'
import type { Sort } from '#renderer/ui/index.ts'

/** The rows of the table by one of its columns; those that have nothing there are last either way. */
export function sortedStandings(
  standings: readonly Standing[],
  { axes }: Pick<SweepSettings, 'axes'>,
  { key, direction }: Sort,
): readonly Standing[] {
  const axis = axes.findIndex(({ setting }) => setting === key)
  const turn = direction === 'ascending' ? 1 : -1
  const valueOf = (standing: Standing): number | string | null => {
    const { rank, score, result, round, seconds, configuration } = standing
    const assignment = configuration.assignments[axis]
    if (assignment) {
      return typeof assignment.value === 'number' ? assignment.value : assignmentText(assignment)
    }
    switch (key) {
      case 'number':
        return configuration.number
      case 'score':
        return score
      case 'accuracy':
        return result && result.validation.correct / result.validation.photos
      case 'round':
        return round
      case 'seconds':
        return result && seconds
      default:
        return rank
    }
  }
  return standings.toSorted((a, b) => {
    const [first, second] = [valueOf(a), valueOf(b)]
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    return (
      turn *
      (typeof first === 'number' && typeof second === 'number'
        ? first - second
        : String(first).localeCompare(String(second), 'en', { numeric: true }))
    )
  })
}
