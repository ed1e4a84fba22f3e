import { CircleQuestionMark } from 'lucide-react'
import { type ReactNode } from 'react'

import { classNames } from '../class-names.ts'
import { Popover } from './popover.tsx'
import styles from './popover.module.css'

const cx = classNames(styles)

export type InfoTipProps = {
  /** Its name for screen readers, for example `About the learning rate`. */
  label: string
  children: ReactNode
}

/** A small question mark that explains something on hover, click or key. */
export function InfoTip({ label, children }: InfoTipProps) {
  return (
    <Popover
      openOnHover
      label={label}
      side="top"
      trigger={
        <button type="button" aria-label={label} className={cx('question')}>
          <CircleQuestionMark size={14} aria-hidden />
        </button>
      }
    >
      <div className={cx('explanation')}>{children}</div>
    </Popover>
  )
}
