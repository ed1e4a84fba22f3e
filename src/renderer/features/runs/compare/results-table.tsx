import { compareAccuracies } from '#shared/domain/compare-runs.ts'
import { wilsonInterval } from '#shared/domain/confidence-interval.ts'
import type { BesideBest, ComparedRun, RunComparison } from '#shared/domain/run-comparison.ts'
import type { RunResult } from '#shared/domain/run.ts'
import { coloursOfRuns } from '#renderer/engine/words/run-colour.ts'
import { fullRunTitle } from '#shared/words/run-title.ts'
import {
  Badge,
  ColourDot,
  type Column,
  DataTable,
  formatPercent,
  noNumber,
} from '#renderer/ui/index.ts'
import styles from './results-table.module.css'
import { text } from './text.ts'

interface ResultsTableProps {
  readonly comparison: RunComparison
  readonly onOpenRun: (runId: number) => void
}

/** Accuracies with their intervals, beside guessing and beside the best. */
export function ResultsTable({ comparison, onOpenRun }: ResultsTableProps) {
  const { runs, besideBest } = comparison
  const colours = coloursOfRuns(runs.map(({ run }) => run.id))
  const sets = new Set(runs.map(({ judges }) => judges)).size
  const verdicts = new Map(besideBest.map((verdict) => [verdict.runId, verdict]))
  const columns: readonly Column<ComparedRun>[] = [
    {
      key: 'run',
      header: text.columns.run,
      cell: ({ run }) => (
        <span className={styles['run']}>
          <ColourDot index={colours.get(run.id) ?? null} />
          {fullRunTitle(run)}
        </span>
      ),
    },
    {
      key: 'accuracy',
      header: text.columns.accuracy,
      numeric: true,
      cell: ({ run: { result } }) => <AccuracyCell result={result} />,
    },
    {
      key: 'interval',
      header: text.columns.interval,
      numeric: true,
      cell: ({ run: { result } }) =>
        result
          ? text.interval(...wilsonInterval(result.validation.correct, result.validation.photos))
          : noNumber,
    },
    {
      key: 'baseline',
      header: text.columns.baseline,
      info: text.columns.baselineInfo,
      numeric: true,
      cell: ({ run: { result } }) =>
        result ? formatPercent(result.majority.photos / result.validation.photos) : noNumber,
    },
    ...(sets > 1
      ? [
          {
            key: 'judges',
            header: text.judges,
            cell: ({ judges }: ComparedRun) => text.judgesOf(judges),
          },
        ]
      : []),
    {
      key: 'verdict',
      header: text.columns.verdict,
      info: text.columns.verdictInfo,
      cell: (compared) => (
        <div className={styles['verdict']}>
          <Verdict compared={compared} verdict={verdicts.get(compared.run.id)} all={comparison} />
        </div>
      ),
    },
  ]
  return (
    <DataTable
      caption={text.results}
      columns={columns}
      rows={runs}
      rowKey={({ run }) => String(run.id)}
      onRowAction={({ run }) => onOpenRun(run.id)}
    />
  )
}

/** The share that is right, and under it of how many. */
function AccuracyCell({ result }: { readonly result: RunResult | null }) {
  if (!result) return noNumber
  const { correct, photos } = result.validation
  return (
    <>
      <div>{formatPercent(correct / photos)}</div>
      <div className={styles['count']}>{text.right(correct, photos)}</div>
    </>
  )
}

interface VerdictProps {
  readonly compared: ComparedRun
  readonly verdict: BesideBest | undefined
  readonly all: RunComparison
}

/** In words, how a run stands beside the best of those that the same photos judged. */
function Verdict({ compared: { run, judges }, verdict, all: { runs } }: VerdictProps) {
  const { result } = run
  if (!result) return text.noResult
  const best = runs.find((other) => other.run.id === verdict?.bestId)?.run
  if (!verdict || !best?.result) {
    const others = runs.filter((other) => other.judges === judges && other.run.result)
    if (others.length <= 1) return text.alone
    return (
      <Badge tone="good">{others.length === runs.length ? text.best : text.bestOfItsPhotos}</Badge>
    )
  }
  const { disagreement } = verdict
  const difference = compareAccuracies(
    result.validation,
    best.result.validation,
    disagreement && { onlyFirst: disagreement.onlyThis, onlySecond: disagreement.onlyBest },
  )
  return text.verdict(fullRunTitle(best), result.validation.photos, difference)
}
