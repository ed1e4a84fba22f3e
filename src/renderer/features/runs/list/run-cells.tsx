import type { ListedRun, Run } from '#shared/domain/run.ts'
import { colourOfRun } from '#renderer/engine/words/run-colour.ts'
import { runTitle } from '#shared/words/run-title.ts'
import { Badge, classNames, formatMoment, noNumber, Sparkline } from '#renderer/ui/index.ts'
import { RunBadge } from '../run-badge.tsx'
import { learningText, networkText } from '#shared/words/spec-text.ts'
import { text } from './text.ts'
import styles from './run-cells.module.css'

const cx = classNames(styles)

/** What a run is called, with its number where it has a name, when it began, its state and tags. */
export function NameCell({ run }: { readonly run: Run }) {
  const { id, name, tags, note, createdAt } = run
  return (
    <span className={cx('lines', 'named')}>
      <span className={cx('line')} title={note || undefined}>
        {runTitle(run)}
      </span>
      <span className={cx('line', 'muted')}>
        {name === null ? formatMoment(createdAt) : `Run ${id} · ${formatMoment(createdAt)}`}
      </span>
      <span className={cx('tags')}>
        <RunBadge state={run.state} />
        {tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
      </span>
    </span>
  )
}

/** The network, and under it how it learned. */
export function SettingsCell({ run: { spec } }: { readonly run: Run }) {
  return (
    <span className={cx('lines', 'settings')}>
      <span className={cx('line')}>{networkText(spec)}</span>
      <span className={cx('line', 'muted')}>{learningText(spec)}</span>
    </span>
  )
}

/** The run's validation loss, as small as a word. */
export function CurveCell({ run: { id, curve } }: { readonly run: ListedRun }) {
  const [first] = curve
  const last = curve.at(-1)
  if (!first || !last) return <span title={text.noCurve}>{noNumber}</span>
  const lowest = Math.min(...curve.map(({ validationLoss }) => validationLoss))
  return (
    <Sparkline
      colour={colourOfRun(id)}
      label={text.curve(first.validationLoss, last.validationLoss, lowest, last.epoch)}
      points={curve.map(({ epoch, validationLoss }) => ({ x: epoch, y: validationLoss }))}
    />
  )
}
