import { useState } from 'react'
import { measureOf } from '#shared/domain/experiments/sweep/score.ts'
import type { Standing } from '#shared/domain/experiments/sweep/standings.ts'
import type { SweepSettings } from '#shared/domain/experiments/sweep/sweep.ts'
import {
  assignmentText,
  measureNames,
  scoreText,
  sweepSettingNames,
} from '#shared/words/sweep-words.ts'
import {
  Button,
  Card,
  type Column,
  DataTable,
  formatDuration,
  formatPercent,
  noNumber,
  type Sort,
} from '#renderer/ui/index.ts'
import { sortedStandings } from './sort-standings.ts'
import { text } from './text.ts'

interface StandingsTableProps {
  readonly settings: SweepSettings
  readonly standings: readonly Standing[]
  readonly onOpenRun: (runId: number) => void
}

/** Pixels of the table, beyond which it scrolls. */
const MAX_HEIGHT = 480

/** All configurations, the best first, unless a person sorts them otherwise. */
export function StandingsTable({ settings, standings, onOpenRun }: StandingsTableProps) {
  const [sort, setSort] = useState<Sort>({ key: 'rank', direction: 'ascending' })
  const measure = measureOf(settings)
  const isHalving = settings.search.kind === 'halving'
  const columns: readonly Column<Standing>[] = [
    {
      ...{ key: 'rank', header: text.rank, sortable: true, width: '1px' },
      cell: ({ rank }) => rank ?? noNumber,
    },
    {
      ...{ key: 'number', header: text.number, sortable: true, width: '1px' },
      info: text.numberInfo,
      cell: ({ configuration: { number }, runId }) =>
        runId === null ? (
          `#${number}`
        ) : (
          <Button variant="quiet" onClick={() => onOpenRun(runId)}>
            {`#${number}`}
          </Button>
        ),
    },
    ...settings.axes.map(({ setting }, axis) => ({
      ...{ key: setting, header: sweepSettingNames[setting], sortable: true },
      cell: ({ configuration }: Standing) => {
        const assignment = configuration.assignments[axis]
        return assignment ? assignmentText(assignment) : noNumber
      },
    })),
    {
      ...{ key: 'score', header: measureNames[measure], numeric: true, sortable: true },
      cell: ({ score, result, state }) =>
        score === null
          ? result?.diverged
            ? text.diverged
            : text.states[state]
          : scoreText(measure, score),
    },
    {
      ...{ key: 'accuracy', header: text.accuracy, numeric: true, sortable: true },
      cell: ({ result }) =>
        result ? formatPercent(result.validation.correct / result.validation.photos) : noNumber,
    },
    ...(isHalving
      ? [
          {
            ...{ key: 'round', header: text.round, numeric: true, sortable: true },
            cell: ({ round }: Standing) => round,
          },
        ]
      : []),
    {
      ...{ key: 'seconds', header: text.seconds, numeric: true, sortable: true },
      cell: ({ seconds, result }) => (result ? formatDuration(seconds) : noNumber),
    },
  ]
  return (
    <Card flush title={text.table}>
      <DataTable
        caption={text.tableCaption}
        columns={columns}
        rows={sortedStandings(standings, settings, sort)}
        rowKey={({ configuration }) => String(configuration.number)}
        sort={sort}
        onSortChange={setSort}
        maxHeight={MAX_HEIGHT}
      />
    </Card>
  )
}
