import { CircleDashed, type LucideIcon } from 'lucide-react'
import { useId } from 'react'

import { classNames } from '../class-names.ts'
import { Tooltip } from '../tooltip/tooltip.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import styles from './app-shell.module.css'

const cx = classNames(styles)

/** A stage of the work: one entry of the rail, one page. */
export type Stage<Id extends string = string> = {
  readonly id: Id
  readonly name: string
  readonly icon: LucideIcon
  /** What it holds, for example `240 photos`. */
  readonly holds?: string | undefined
  /** What is still missing, for example `Needs a run`. Shown in place of what it holds. */
  readonly missing?: string | undefined
  /** Why it cannot be opened yet. */
  readonly disabledReason?: string | undefined
  /** For example `mod+1`; shown as a tooltip. */
  readonly shortcut?: string | undefined
}

export type StageRailProps<Id extends string> = {
  stages: readonly Stage<Id>[]
  current: Id
  onNavigate: (stage: Id) => void
}

/** The stages of the work in order, with what each holds and what is missing. */
export function StageRail<Id extends string>(props: StageRailProps<Id>) {
  const { stages, current, onNavigate } = props
  return (
    <nav aria-label="Stages">
      <ol className={cx('stages')}>
        {stages.map((stage) => (
          <li key={stage.id}>
            <StageButton
              stage={stage}
              current={stage.id === current}
              onOpen={() => onNavigate(stage.id)}
            />
          </li>
        ))}
      </ol>
    </nav>
  )
}

type StageButtonProps = { stage: Stage; current: boolean; onOpen: () => void }

function StageButton({ stage, current, onOpen }: StageButtonProps) {
  const id = useId()
  const { name, icon: Icon, holds, missing, disabledReason, shortcut } = stage
  const disabled = disabledReason !== undefined
  const note = missing ?? holds
  const button = (
    <button
      type="button"
      aria-current={current ? 'page' : undefined}
      aria-disabled={disabled || undefined}
      aria-describedby={disabled ? `${id}-reason` : undefined}
      className={cx('stage', current && 'current', disabled && 'disabled')}
      onClick={disabled ? undefined : onOpen}
    >
      <Icon size={16} aria-hidden className={cx('stage-icon')} />
      <span className={cx('stage-text')}>
        {/* The space keeps name and note apart in the button's accessible name. */}
        <span className={cx('stage-name')}>{name}</span>{' '}
        {note !== undefined && (
          <span className={cx('stage-note', missing !== undefined && 'missing')}>
            {missing !== undefined && <CircleDashed size={11} aria-hidden />}
            <span className={cx('clip')}>{note}</span>
          </span>
        )}
      </span>
    </button>
  )
  if (!disabled && shortcut === undefined) return button
  return (
    <>
      <Tooltip
        content={disabledReason ?? name}
        shortcut={disabled ? undefined : shortcut}
        side="right"
      >
        {button}
      </Tooltip>
      {disabled && <VisuallyHidden id={`${id}-reason`}>{disabledReason}</VisuallyHidden>}
    </>
  )
}
