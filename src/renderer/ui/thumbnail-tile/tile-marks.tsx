import { type LucideIcon } from 'lucide-react'

import { Badge, type Tone } from '../badge/badge.tsx'
import { classNames } from '../class-names.ts'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import styles from './tile-marks.module.css'

const cx = classNames(styles)

/** Something to know of a photo: left out, pinned, in conflict. */
export type TileMark = {
  readonly icon: LucideIcon
  /** One or two words. */
  readonly text: string
  readonly tone?: Tone | undefined
}

/** More would leave no room for the label. */
const MOST = 3

type MarksProps = { marks: readonly TileMark[] }

/** The most important mark in words, on the picture; a narrow tile has no room for it. */
export function FirstMark({ marks }: MarksProps) {
  const [first] = marks
  return (
    first && (
      <span className={cx('words')}>
        <Badge tone={first.tone} icon={first.icon}>
          {first.text}
        </Badge>
      </span>
    )
  )
}

/**
 * The marks as icons beside the label: the first one only where it does not stand in words. Those
 * that there is no room for are said by screen readers.
 */
export function MarkIcons({ marks }: MarksProps) {
  if (marks.length === 0) return null
  return (
    <span className={cx('icons')}>
      {marks.slice(0, MOST).map(({ icon: Icon, text, tone = 'neutral' }, place) => (
        <span
          key={text}
          role="img"
          aria-label={text}
          title={text}
          className={cx('icon', tone, place === 0 && 'first')}
        >
          <Icon size={14} strokeWidth={2} aria-hidden />
        </span>
      ))}
      {marks.slice(MOST).map(({ text }) => (
        <VisuallyHidden key={text}>{text}</VisuallyHidden>
      ))}
    </span>
  )
}
