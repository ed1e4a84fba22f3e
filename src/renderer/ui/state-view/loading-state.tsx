import { classNames } from '../class-names.ts'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import styles from './loading-state.module.css'

const cx = classNames(styles)

export type LoadingStateProps = {
  /** What is being loaded, for screen readers, for example `Loading photos`. */
  label: string
  shape?: 'text' | 'rows' | 'tiles' | 'chart' | undefined
  /** How many lines, rows or tiles are drawn. */
  count?: number | undefined
}

/** The outline of what is coming. It appears only after a moment, so that quick loads do not blink. */
export function LoadingState({ label, shape = 'text', count = 4 }: LoadingStateProps) {
  const pieces = shape === 'chart' ? 1 : count
  return (
    <div role="status" className={cx('loading', shape)}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: pieces }, (_, index) => (
        <span key={index} className={cx('piece')} aria-hidden />
      ))}
    </div>
  )
}
