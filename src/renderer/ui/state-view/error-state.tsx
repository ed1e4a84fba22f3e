import { RotateCw, TriangleAlert } from 'lucide-react'
import { type ReactNode } from 'react'

import { Button } from '../button/button.tsx'
import { classNames } from '../class-names.ts'
import { isPresent } from '../is-present.ts'
import { Disclosure } from '../disclosure/disclosure.tsx'
import styles from './state-view.module.css'

const cx = classNames(styles)

export type ErrorStateProps = {
  /** What happened, for example `The photos could not be read`. */
  title: string
  /** To which file, and what to do now. */
  text: ReactNode
  /** Technical particulars, folded away. */
  details?: string | undefined
  onRetry?: (() => void) | undefined
  retryLabel?: string | undefined
  /** Further ways on. */
  actions?: ReactNode
  compact?: boolean | undefined
}

/** What stands where something went wrong: what happened, what to do, a way on. */
export function ErrorState(props: ErrorStateProps) {
  const {
    title,
    text,
    details,
    onRetry,
    retryLabel = 'Try again',
    actions,
    compact = false,
  } = props
  return (
    <div role="alert" className={cx('state', compact && 'compact')}>
      <span className={cx('icon', 'bad')}>
        <TriangleAlert size={compact ? 18 : 22} strokeWidth={1.75} aria-hidden />
      </span>
      <h2 className={cx('title')}>{title}</h2>
      <p className={cx('text')}>{text}</p>
      {(onRetry !== undefined || isPresent(actions)) && (
        <div className={cx('actions')}>
          {onRetry && (
            <Button icon={RotateCw} onClick={onRetry}>
              {retryLabel}
            </Button>
          )}
          {actions}
        </div>
      )}
      {details !== undefined && (
        <div className={cx('details')}>
          <Disclosure summary="Details">
            <pre className={cx('trace')}>{details}</pre>
          </Disclosure>
        </div>
      )}
    </div>
  )
}
