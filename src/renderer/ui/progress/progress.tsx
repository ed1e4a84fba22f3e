import { Progress as BaseProgress } from '@base-ui/react/progress'
import { type ReactNode } from 'react'

import { classNames } from '../class-names.ts'
import { isPresent } from '../is-present.ts'
import { formatInteger, formatTimeLeft } from '#shared/words/format.ts'
import styles from './progress.module.css'

const cx = classNames(styles)

export type ProgressProps = {
  /** What is under way, for example `Importing photos`. */
  label: string
  hideLabel?: boolean | undefined
  /** How many are done. Without it, or without a total, the bar only shows that work goes on. */
  done?: number | undefined
  total?: number | undefined
  /** The estimate, in seconds. */
  secondsLeft?: number | undefined
  /** A further line, for example the file at hand. */
  detail?: ReactNode
  /** Where the cancel button goes. */
  action?: ReactNode
}

/** How far something is, with a count, an estimate and a way to stop it. */
export function Progress(props: ProgressProps) {
  const { label, hideLabel = false, done, total, detail, action } = props
  const known = done !== undefined && total !== undefined && total > 0
  const text = progressText(props)
  return (
    <div className={cx('row')}>
      <BaseProgress.Root
        value={known ? Math.min(done, total) : null}
        max={known ? total : 100}
        getAriaValueText={() => text || 'Under way'}
        aria-label={hideLabel ? label : undefined}
        className={cx('root')}
      >
        <span className={cx('head')}>
          {!hideLabel && <BaseProgress.Label className={cx('label')}>{label}</BaseProgress.Label>}
          {text !== '' && <span className={cx('numbers')}>{text}</span>}
        </span>
        <BaseProgress.Track className={cx('track')}>
          <BaseProgress.Indicator className={cx('bar', !known && 'unknown')} />
        </BaseProgress.Track>
        {isPresent(detail) && <span className={cx('detail')}>{detail}</span>}
      </BaseProgress.Root>
      {action}
    </div>
  )
}

/** The words beside a bar: `12 of 240 · 8 s left`, or as much of it as is known. */
export function progressText(state: Pick<ProgressProps, 'done' | 'total' | 'secondsLeft'>): string {
  const { done, total, secondsLeft } = state
  const count =
    done === undefined
      ? undefined
      : total === undefined
        ? formatInteger(Math.floor(done))
        : `${formatInteger(Math.floor(done))} of ${formatInteger(total)}`
  const left = secondsLeft === undefined ? undefined : formatTimeLeft(secondsLeft)
  return [count, left].filter((part) => part !== undefined).join(' · ')
}
