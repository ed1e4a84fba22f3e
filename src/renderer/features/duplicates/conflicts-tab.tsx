import { CircleCheck } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Label } from '#shared/domain/label.ts'
import type { ExactDuplicate } from '#shared/domain/sample.ts'
import { Answered } from '#renderer/engine/answered.tsx'
import { useAnswer } from '#renderer/engine/queries.ts'
import {
  Button,
  classNames,
  EmptyState,
  LabelChip,
  LoadingState,
  Row,
  Section,
} from '#renderer/ui/index.ts'
import styles from './duplicates.module.css'
import { text } from './text.ts'
import { usePage } from './use-page.ts'
import type { Settle } from './use-settle.ts'

const cx = classNames(styles)

/** Labels that have a key; more are pressed with the mouse or Tab. */
const KEYS = 9

interface ConflictsTabProps {
  readonly labels: ReadonlyMap<number, Label>
  readonly settle: Settle
}

/** Photos under two labels, one at a time: a key says which is right. */
export function ConflictsTab({ labels, settle }: ConflictsTabProps) {
  const { offset, setOffset, settle: settlePage } = usePage(1)
  const answer = useAnswer(
    'samples.duplicates',
    { offset, limit: 1, conflictsOnly: true },
    { keepPrevious: true },
  )
  settlePage(answer.data?.total)
  return (
    <Answered answer={answer} failed={text.failed} loading={text.loading}>
      {({ total, duplicates: [conflict] }) =>
        conflict ? (
          <ConflictStage
            conflict={conflict}
            isStale={answer.isPlaceholderData}
            {...{ labels, settle, offset, total }}
            onOffset={setOffset}
          />
        ) : total > 0 ? (
          <LoadingState label={text.loading} />
        ) : (
          <EmptyState icon={CircleCheck} title={text.noConflicts} text={text.noConflictsText} />
        )
      }
    </Answered>
  )
}

interface ConflictStageProps extends ConflictsTabProps {
  readonly conflict: ExactDuplicate
  /** Another one is being fetched. */
  readonly isStale: boolean
  readonly offset: number
  readonly total: number
  readonly onOffset: (offset: number) => void
}

function ConflictStage(props: ConflictStageProps) {
  const { conflict, isStale, labels, settle, offset, total, onOffset } = props
  const stage = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!stage.current?.contains(document.activeElement)) stage.current?.focus()
  }, [conflict])

  const { sampleId, path, labelId, copies } = conflict
  const files = [{ path, labelId }, ...copies]
  const choices = [...new Set(files.map((file) => file.labelId))]
    .map((id) => labels.get(id ?? 0))
    .filter((label) => label !== undefined)
  const leaveOut = () => settle.leaveOut({ ids: [sampleId] })
  const move = (step: number) => onOffset(Math.max(0, Math.min(offset + step, total - 1)))

  function onKeyDown(event: KeyboardEvent) {
    // What is still shown while the next one is fetched was answered already.
    if (event.ctrlKey || event.metaKey || event.altKey || isStale) return
    const chosen = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined
    if (chosen) settle.label(sampleId, chosen.id)
    else if (event.key.toLowerCase() === 'x') leaveOut()
    else if (event.key === 'ArrowRight') move(1)
    else if (event.key === 'ArrowLeft') move(-1)
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={stage}
      className={cx('conflict')}
      role="group"
      tabIndex={0}
      aria-label={text.conflictStage(path)}
      onKeyDown={onKeyDown}
    >
      <img
        key={sampleId}
        className={cx('large')}
        src={`photo://samples/${sampleId}?size=1024`}
        alt={text.photo(path)}
      />
      <div className={cx('side')}>
        <Row justify="between">
          <span role="status">{text.position(offset, total)}</span>
          <Row>
            <Button size="small" shortcut="left" onClick={() => move(-1)}>
              {text.previous}
            </Button>
            <Button size="small" shortcut="right" onClick={() => move(1)}>
              {text.next}
            </Button>
          </Row>
        </Row>
        <p>{text.conflictHint}</p>
        <Section title={text.rightLabel}>
          <Row>
            {choices.map(({ id, name, colour }, place) => (
              <LabelChip
                key={id}
                name={name}
                index={colour}
                shortcut={place < KEYS ? String(place + 1) : undefined}
                onClick={() => settle.label(sampleId, id)}
              />
            ))}
          </Row>
          <Row>
            <Button size="small" shortcut="x" onClick={leaveOut}>
              {text.leaveOut}
            </Button>
          </Row>
        </Section>
        <Section title={text.files}>
          <ul className={cx('files')}>
            {files.map((file) => {
              const label = labels.get(file.labelId ?? 0)
              return (
                <li key={file.path}>
                  <span className={cx('path')}>{file.path}</span>
                  <LabelChip name={label?.name ?? text.unlabelled} index={label?.colour ?? null} />
                </li>
              )
            })}
          </ul>
        </Section>
      </div>
    </div>
  )
}
