import { memo } from 'react'
import { wilsonInterval } from '#shared/domain/confidence-interval.ts'
import { type CostKind } from '#shared/domain/experiments/entrants/cost.ts'
import type { EntrantRuns } from '#shared/domain/experiments/entrants/entrant-runs.ts'
import {
  byLoss,
  certaintyOf,
  type Standing,
  standingsOf,
} from '#shared/domain/experiments/entrants/standings.ts'
import {
  Badge,
  Card,
  type Column,
  ColourDot,
  DataTable,
  formatDuration,
  formatInteger,
  formatLoss,
  formatPercent,
  formatSetting,
  noNumber,
  seriesColourCount,
} from '#renderer/ui/index.ts'
import styles from './entrants.module.css'
import { text } from './text.ts'

interface StandingsTableProps {
  readonly entrants: readonly EntrantRuns[]
  readonly target: number | undefined
  readonly over: boolean
  readonly namedByBatch: boolean
  readonly onOpenRun: (runId: number) => void
}

/** Everybody's numbers, in the order of the settings: how low, how sure, and at what cost. */
export const StandingsTable = memo(function StandingsTable(props: StandingsTableProps) {
  const { entrants, target, over, namedByBatch, onOpenRun } = props
  const standings = standingsOf(entrants, target)
  const best = byLoss(standings)[0]
  const columns: readonly Column<Standing>[] = [
    {
      key: 'entrant',
      header: text.columns.entrant,
      cell: ({ entrant, name }) => (
        <span className={styles['entrant']}>
          <ColourDot index={entrant % seriesColourCount} />
          <span>
            {name}
            <Small>{settingsOf(entrants[entrant], namedByBatch)}</Small>
          </span>
        </span>
      ),
    },
    {
      key: 'loss',
      header: text.columns.loss,
      numeric: true,
      cell: ({ lowest, seeds }) =>
        lowest ? (
          <>
            {formatLoss(lowest.median)}
            {seeds > 1 && (
              <Small>{text.interval(formatLoss(lowest.lowest), formatLoss(lowest.highest))}</Small>
            )}
          </>
        ) : (
          noNumber
        ),
    },
    {
      key: 'accuracy',
      header: text.columns.accuracy,
      info: text.accuracyInfo,
      numeric: true,
      cell: ({ accuracy }) => (accuracy ? <Accuracy {...accuracy} /> : noNumber),
    },
    ...TO_TARGET.map((cost) => ({
      key: cost,
      header: text.columns[cost],
      numeric: true,
      cell: ({ toTarget, reached, seeds }: Standing) =>
        toTarget ? (
          <>
            {format[cost](toTarget[cost])}
            {cost === 'epochs' && reached < seeds && (
              <Small>{text.reachedBy(reached, seeds)}</Small>
            )}
          </>
        ) : (
          noNumber
        ),
    })),
    {
      key: 'verdict',
      header: text.columns.verdict,
      cell: (standing) => (
        <Verdict standing={standing} best={best} over={over} entrants={entrants} />
      ),
    },
  ]
  return (
    <Card
      flush
      title={text.standings}
      description={target === undefined ? undefined : text.toTarget(formatSetting(target))}
    >
      <DataTable
        caption={text.standings}
        columns={columns}
        rows={standings}
        rowKey={({ entrant }) => String(entrant)}
        onRowAction={({ entrant }) => {
          const runId = entrants[entrant]?.runs[0]?.runId
          if (runId !== undefined) onOpenRun(runId)
        }}
      />
    </Card>
  )
})

const TO_TARGET: readonly CostKind[] = ['epochs', 'updates', 'passes', 'seconds']

const format: Readonly<Record<CostKind, (value: number) => string>> = {
  epochs: formatInteger,
  updates: formatInteger,
  passes: formatInteger,
  seconds: formatDuration,
}

function Small({ children }: { readonly children: string }) {
  return <span className={styles['note']}>{children}</span>
}

function settingsOf(entrant: EntrantRuns | undefined, namedByBatch: boolean): string {
  const spec = entrant?.runs[0]?.spec
  if (!spec) return ''
  const { batchSize, optimizer, schedule } = spec
  const batch = batchSize === 'all' ? text.wholeBatch : text.batchOf(formatInteger(batchSize))
  return optimizer.kind === 'genetic'
    ? text.geneticNote(formatSetting(optimizer.mutationScale), optimizer.population, batch)
    : text.entrantNote(rateText(schedule.learningRate), namedByBatch ? undefined : batch)
}

/** A rate that was worked out has more digits than it is worth. */
const rateText = (rate: number): string => formatSetting(Number(rate.toPrecision(3)))

function Accuracy({ correct, photos }: { readonly correct: number; readonly photos: number }) {
  const [low, high] = wilsonInterval(correct, photos)
  return (
    <>
      {formatPercent(correct / photos)}
      <Small>{text.interval(formatPercent(low, 0), formatPercent(high, 0))}</Small>
    </>
  )
}

interface VerdictProps {
  readonly standing: Standing
  readonly best: Standing | undefined
  readonly over: boolean
  readonly entrants: readonly EntrantRuns[]
}

/** In a word or two, how an entrant stands. */
function Verdict({ standing, best, over, entrants }: VerdictProps) {
  const [own, first] = [entrants[standing.entrant], best && entrants[best.entrant]]
  const early = standing.endedEarly.length > 0 ? <Small>{text.endedEarly}</Small> : null
  if (!own || own.runs.length === 0) return text.verdicts.waiting
  if (own.runs.every(({ state }) => state === 'failed')) return text.verdicts.failed
  if (!over || !first || !best) return text.verdicts.training
  if (best.entrant === standing.entrant) {
    return (
      <>
        <Badge tone="good">{text.verdicts.best}</Badge>
        {early}
      </>
    )
  }
  return (
    <>
      {text.verdicts[certaintyOf(first, own).kind]}
      {early}
    </>
  )
}
