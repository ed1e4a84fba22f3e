import { type ReactNode } from 'react'

import { type Tone, toneIcons } from '../badge/badge.tsx'
import { classNames } from '../class-names.ts'
import { isPresent } from '../is-present.ts'
import styles from './callout.module.css'

const cx = classNames(styles)

export type CalloutProps = {
  /** What is the case, in a few words. */
  title: string
  children: ReactNode
  tone?: Exclude<Tone, 'accent'> | undefined
  /** A way on. */
  actions?: ReactNode
}

/** Something worth knowing that stands on the page as long as it is so. */
export function Callout({ title, children, tone = 'neutral', actions }: CalloutProps) {
  const Icon = toneIcons[tone]
  return (
    <div className={cx('callout', tone)}>
      {Icon && <Icon size={16} className={cx('icon')} aria-hidden />}
      <div className={cx('words')}>
        <p className={cx('title')}>{title}</p>
        <div className={cx('text')}>{children}</div>
      </div>
      {isPresent(actions) && <div className={cx('actions')}>{actions}</div>}
    </div>
  )
}
