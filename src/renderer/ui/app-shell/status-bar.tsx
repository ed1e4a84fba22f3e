import { CircleCheck, CircleX, LoaderCircle, type LucideIcon, ShieldCheck, X } from 'lucide-react'
import { type ReactNode } from 'react'

import { IconButton } from '../button/icon-button.tsx'
import { classNames } from '../class-names.ts'
import { isPresent } from '../is-present.ts'
import { formatBytes } from '#shared/words/format.ts'
import { InfoTip } from '../popover/info-tip.tsx'
import { progressText } from '../progress/progress.tsx'
import styles from './app-shell.module.css'

const cx = classNames(styles)

/** What is running, as the status bar shows it. */
export type StatusTask = {
  /** For example `Training run 3`. */
  readonly name: string
  readonly done?: number | undefined
  readonly total?: number | undefined
  readonly secondsLeft?: number | undefined
  /** Goes to where the task can be watched. */
  readonly onOpen?: (() => void) | undefined
  readonly onCancel?: (() => void) | undefined
}

export type EngineState = 'starting' | 'ready' | 'busy' | 'lost'

export type StatusBarProps = {
  task?: StatusTask | undefined
  engine: EngineState
  /** A word more about the engine, for example `CPU, 8 threads`. */
  engineDetail?: string | undefined
  /** How many bytes this app has sent over the network. */
  bytesSent: number
  /** How that number is known. */
  privacyInfo?: ReactNode
}

const engineLooks: Readonly<Record<EngineState, { icon: LucideIcon; words: string }>> = {
  starting: { icon: LoaderCircle, words: 'Engine starting' },
  ready: { icon: CircleCheck, words: 'Engine ready' },
  busy: { icon: CircleCheck, words: 'Engine working' },
  lost: { icon: CircleX, words: 'Engine stopped' },
}

/** The foot of the window: the running task, the engine's state, the proof of privacy. */
export function StatusBar(props: StatusBarProps) {
  const { task, engine, engineDetail, bytesSent, privacyInfo } = props
  const { icon: EngineIcon, words } = engineLooks[engine]
  return (
    <footer className={cx('status')}>
      {task ? <Task task={task} /> : <span className={cx('idle')}>Nothing running</span>}
      <span className={cx('fill')} />
      <span className={cx('status-item', engine)} role="status">
        <EngineIcon size={12} aria-hidden className={cx(engine === 'starting' && 'spin')} />
        {words}
        {engineDetail !== undefined && <span className={cx('quiet')}>{engineDetail}</span>}
      </span>
      <span className={cx('status-item')}>
        <ShieldCheck size={12} aria-hidden />
        {formatBytes(bytesSent)} sent
        {isPresent(privacyInfo) && <InfoTip label="About bytes sent">{privacyInfo}</InfoTip>}
      </span>
    </footer>
  )
}

function Task({ task }: { task: StatusTask }) {
  const { name, done, total, onOpen, onCancel } = task
  const known = done !== undefined && total !== undefined && total > 0
  const share = known ? Math.min(1, done / total) : undefined
  const text = progressText(task)
  return (
    <span className={cx('task')}>
      {onOpen ? (
        <button type="button" className={cx('task-name', 'link')} onClick={onOpen} title={name}>
          {name}
        </button>
      ) : (
        <span className={cx('task-name')} title={name}>
          {name}
        </span>
      )}
      <span
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === undefined ? undefined : Math.round(share * 100)}
        aria-valuetext={text || 'Under way'}
        className={cx('task-track')}
      >
        <span
          className={cx('task-bar', share === undefined && 'unknown')}
          style={share === undefined ? undefined : { width: `${share * 100}%` }}
        />
      </span>
      {text !== '' && <span className={cx('task-numbers')}>{text}</span>}
      {onCancel && (
        <IconButton icon={X} size="small" label={`Cancel: ${name}`} onClick={onCancel} />
      )}
    </span>
  )
}
