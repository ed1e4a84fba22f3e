import { type ReactNode, useId } from 'react'

import { classNames } from '../class-names.ts'
import { isPresent } from '../is-present.ts'
import { InfoTip } from '../popover/info-tip.tsx'
import { type Tone, toneIcons } from '../badge/badge.tsx'
import styles from './stat.module.css'

const cx = classNames(styles)

export type StatProps = {
  /** What is measured. */
  caption: string
  /** The number, already written out; a dash where there is none. */
  value: string
  unit?: string | undefined
  /** What the number is worth: `of 120 photos`, `77.1 to 89.6 %`. */
  note?: ReactNode
  /** Colours the note and gives it the tone's icon. */
  tone?: Tone | undefined
  info?: ReactNode
  size?: 'medium' | 'large' | undefined
}

/** One number that matters, with what it is and what it is worth. */
export function Stat(props: StatProps) {
  const { caption, value, unit, note, tone = 'neutral', info, size = 'medium' } = props
  const Icon = toneIcons[tone]
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className={cx('stat', size)}>
      <div className={cx('caption')}>
        <span id={id}>{caption}</span>
        {isPresent(info) && <InfoTip label={`About ${caption}`}>{info}</InfoTip>}
      </div>
      <div className={cx('value')}>
        {value}
        {unit !== undefined && <span className={cx('unit')}>{unit}</span>}
      </div>
      {isPresent(note) && (
        <div className={cx('note', tone)}>
          {Icon && <Icon size={12} aria-hidden />}
          <span>{note}</span>
        </div>
      )}
    </div>
  )
}
