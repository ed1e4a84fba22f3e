import { TriangleAlert } from 'lucide-react'
import { Fragment } from 'react'
import type { Label } from '#shared/domain/label.ts'
import type { Sample } from '#shared/domain/sample.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import {
  Button,
  classNames,
  formatBytes,
  formatMoment,
  LabelChip,
  Section,
} from '#renderer/ui/index.ts'
import { text } from '../text.ts'
import styles from './large-view.module.css'

const cx = classNames(styles)

interface PhotoFactsProps {
  readonly sample: Sample
  readonly labels: readonly Label[]
  readonly keys: ReadonlyMap<number, string>
  readonly onLabel: (labelId: number | null) => void
  readonly onLeaveOut: () => void
}

/** What is known of a photo and was done to it, and the labels to give. */
export function PhotoFacts({ sample, labels, keys, onLabel, onLeaveOut }: PhotoFactsProps) {
  const { data } = useAnswer('samples.get', { sampleId: sample.id }, { keepPrevious: true })
  // What was answered for the photo before this one is not about it.
  const details = data?.sample.id === sample.id ? data : undefined
  const labelOf = (labelId: number | null) => labels.find(({ id }) => id === labelId)
  return (
    <aside className={cx('facts')} tabIndex={0} aria-label={text.facts}>
      {sample.inConflict && (
        <div className={cx('conflict')}>
          <p className={cx('conflictTitle')}>
            <TriangleAlert size={14} aria-hidden />
            {text.conflictTitle}
          </p>
          <p>{text.conflictHint}</p>
        </div>
      )}
      {sample.missing && (
        <div className={cx('conflict')}>
          <p className={cx('conflictTitle')}>
            <TriangleAlert size={14} aria-hidden />
            {text.missingTitle}
          </p>
          <p>{text.missingHint}</p>
        </div>
      )}
      <Section title={text.label}>
        <div className={cx('chips')}>
          {labels.map(({ id, name, colour }) => (
            <LabelChip
              key={id}
              name={name}
              index={colour}
              selected={sample.labelId === id}
              shortcut={keys.get(id)}
              onClick={() => onLabel(id)}
            />
          ))}
          <LabelChip
            name={text.unlabelled}
            index={null}
            selected={sample.labelId === null}
            shortcut="0"
            onClick={() => onLabel(null)}
          />
        </div>
        <Button size="small" shortcut="x" onClick={onLeaveOut}>
          {sample.excluded ? text.takeBack : text.leaveOut}
        </Button>
      </Section>
      {details && details.copies.length > 0 && (
        <Section title={text.copies}>
          <ul className={cx('copies')}>
            {[{ path: sample.path, labelId: sample.labelId }, ...details.copies].map((copy) => {
              const label = labelOf(copy.labelId)
              return (
                <li key={copy.path}>
                  <span className={cx('path')}>{copy.path}</span>
                  <LabelChip name={label?.name ?? text.unlabelled} index={label?.colour ?? null} />
                </li>
              )
            })}
          </ul>
        </Section>
      )}
      <Section title={text.facts}>
        <dl className={cx('rows')}>
          {factsOf(sample).map(([name, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      </Section>
      <Section title={text.changes}>
        {details?.history.length === 0 && <p>{text.nothingDone}</p>}
        <ol className={cx('history')}>
          {details?.history.map(({ id, title, at, undone }) => (
            <li key={id} className={cx(undone && 'undone')}>
              <span>
                {title}
                {undone && ` (${text.undone})`}
              </span>
              <time dateTime={at}>{formatMoment(at)}</time>
            </li>
          ))}
        </ol>
      </Section>
    </aside>
  )
}

const factsOf = (sample: Sample): readonly (readonly [string, string])[] => {
  const { factNames } = text
  return [
    [factNames.path, sample.path],
    [factNames.dimensions, text.dimensions(sample.width, sample.height)],
    [factNames.format, sample.format.toUpperCase()],
    [factNames.bytes, formatBytes(sample.bytes)],
    [factNames.takenAt, sample.takenAt === null ? text.unknown : formatMoment(sample.takenAt)],
    [factNames.split, splitText(sample)],
  ]
}

function splitText({ split, pinned }: Sample): string {
  if (split === null) return text.notSplit
  return pinned ? text.pinned(text.splitNames[split]) : text.splitNames[split]
}
