import { type ReactNode } from 'react'

import { type Tone, toneIcons } from '../badge/badge.tsx'
import { classNames } from '../class-names.ts'
import styles from './note.module.css'

const cx = classNames(styles)

export type NoteProps = {
  children: ReactNode
  /** Colours the words and gives them the tone's icon. */
  tone?: Tone | undefined
}

/** A small remark under what it is about. */
export function Note({ children, tone = 'neutral' }: NoteProps) {
  const Icon = toneIcons[tone]
  return (
    <p className={cx('note', tone)}>
      {Icon && <Icon size={12} aria-hidden />}
      <span>{children}</span>
    </p>
  )
}
