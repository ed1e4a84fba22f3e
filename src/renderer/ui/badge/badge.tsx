import { CircleCheck, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react'
import { type ReactNode } from 'react'

import { classNames } from '../class-names.ts'
import styles from './badge.module.css'

const cx = classNames(styles)

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad'

/** The icon that says the same as the tone's colour; none for neutral and accent. */
export const toneIcons: Readonly<Record<Tone, LucideIcon | undefined>> = {
  neutral: undefined,
  accent: undefined,
  good: CircleCheck,
  warn: TriangleAlert,
  bad: CircleX,
}

export type BadgeProps = {
  children: ReactNode
  tone?: Tone | undefined
  /** In place of the tone's own icon. */
  icon?: LucideIcon | undefined
}

/** A word or two about the state of something. */
export function Badge({ children, tone = 'neutral', icon = toneIcons[tone] }: BadgeProps) {
  const Icon = icon
  return (
    <span className={cx('badge', tone)}>
      {Icon && <Icon size={12} aria-hidden />}
      <span className={cx('text')}>{children}</span>
    </span>
  )
}
