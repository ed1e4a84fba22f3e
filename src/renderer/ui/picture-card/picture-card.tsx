import { type ReactNode } from 'react'

import styles from './picture-card.module.css'

export type PictureCardProps = {
  title: string
  /** One line that says what it is about. */
  line: string
  /** Where it stands among the others, for example its number. */
  mark: string
  /** Said by the title; it is not read aloud. */
  picture: ReactNode
  onOpen: () => void
}

/** A page to go to, by its picture. */
export function PictureCard({ title, line, mark, picture, onOpen }: PictureCardProps) {
  return (
    <button type="button" className={styles['card']} onClick={onOpen}>
      <span className={styles['picture']} aria-hidden>
        {picture}
      </span>
      <span className={styles['words']}>
        {/* The spaces keep the parts apart in the button's accessible name. */}
        <span className={styles['mark']}>{mark}</span>{' '}
        <span className={styles['title']}>{title}</span>{' '}
        <span className={styles['line']}>{line}</span>
      </span>
    </button>
  )
}
