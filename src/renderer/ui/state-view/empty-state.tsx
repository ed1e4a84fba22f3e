import { type LucideIcon } from 'lucide-react'
import { type ReactNode } from 'react'

import { classNames } from '../class-names.ts'
import { isPresent } from '../is-present.ts'
import styles from './state-view.module.css'

const cx = classNames(styles)

export type EmptyStateProps = {
  title: string
  /** What this place is for and what to do first. */
  text: ReactNode
  icon?: LucideIcon | undefined
  /** In place of the icon. */
  drawing?: ReactNode
  actions?: ReactNode
  /** For an empty part of a page rather than an empty page. */
  compact?: boolean | undefined
}

/** What stands where there is nothing yet. */
export function EmptyState(props: EmptyStateProps) {
  const { title, text, icon: Icon, drawing, actions, compact = false } = props
  return (
    <div className={cx('state', compact && 'compact')}>
      {drawing ??
        (Icon && (
          <span className={cx('icon')}>
            <Icon size={compact ? 18 : 22} strokeWidth={1.75} aria-hidden />
          </span>
        ))}
      <h2 className={cx('title')}>{title}</h2>
      <p className={cx('text')}>{text}</p>
      {isPresent(actions) && <div className={cx('actions')}>{actions}</div>}
    </div>
  )
}
