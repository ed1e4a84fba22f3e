import { type ReactNode } from 'react'

import { classNames } from '../class-names.ts'
import styles from './visually-hidden.module.css'

const cx = classNames(styles)

/** Text for screen readers alone. */
export function VisuallyHidden({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <span id={id} className={cx('hidden')}>
      {children}
    </span>
  )
}
