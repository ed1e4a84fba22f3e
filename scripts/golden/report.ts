import { type Differences, isSame, LIMIT } from '#engine/training/golden/differences.ts'

/** What came out of a trace, or why nothing did. */
export type Outcome = { readonly differences: Differences } | { readonly problem: string }

/** How outcomes are told. */
export interface Report {
  readonly before: readonly string[]
  readonly line: (file: string, outcome: Outcome) => string
  readonly after: (outcomes: readonly Outcome[]) => readonly string[]
}

const COLUMNS = [
  ['losses', 'losses'],
  ['gradients', 'firstGradients'],
  ['weights', 'finalWeights'],
  ['outputs', 'finalOutputs'],
] as const
const WIDTH = 11

/** A table, a line for each trace, and the count. */
export function forPeople(files: readonly string[]): Report {
  const longest = Math.max(...files.map((file) => file.length))
  const row = (name: string, cells: readonly string[], note: string) =>
    [name.padEnd(longest), ...cells.map((cell) => cell.padStart(WIDTH)), note].join(' ').trimEnd()
  return {
    before: [
      row(
        '',
        COLUMNS.map(([title]) => title),
        '',
      ),
    ],
    line(file, outcome) {
      if ('problem' in outcome)
        return `${file.padEnd(longest)}  cannot be replayed: ${outcome.problem}`
      const { differences } = outcome
      return row(
        file,
        COLUMNS.map(([, key]) => cell(differences[key])),
        isSame(differences) ? '' : ` beyond ${LIMIT}`,
      )
    },
    after(outcomes) {
      const same = outcomes.filter(
        (outcome) => 'differences' in outcome && isSame(outcome.differences),
      ).length
      const replayed = outcomes.filter((outcome) => 'differences' in outcome).length
      return [
        `${same} of ${outcomes.length} are the same within ${LIMIT}; ${replayed - same} are not, ${outcomes.length - replayed} cannot be replayed.`,
      ]
    },
  }
}

/** One JSON object a line. A difference without a number is the text "Infinity". */
export const forMachines = (): Report => ({
  before: [],
  line: (file, outcome) =>
    JSON.stringify(
      'problem' in outcome
        ? { file, problem: outcome.problem }
        : { file, ...outcome.differences, limit: LIMIT, same: isSame(outcome.differences) },
      (_key, value: unknown) => (value === Infinity ? 'Infinity' : value),
    ),
  after: () => [],
})

function cell(difference: number | null): string {
  if (difference === null) return '–'
  return Number.isFinite(difference) ? difference.toExponential(1) : 'infinite'
}
