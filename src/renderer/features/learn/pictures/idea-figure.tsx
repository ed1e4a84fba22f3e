import type { ReactNode } from 'react'
import { useIsMiniature } from '#renderer/ui/index.ts'
import styles from './idea-figure.module.css'

interface IdeaFigureProps {
  /** What the picture shows now, with its numbers. */
  readonly sentence: string
  /** Which line is which. */
  readonly legend?: ReactNode
  /** What can be changed about it. */
  readonly controls?: ReactNode
  readonly children: ReactNode
}

/** A picture with what it says and what can be changed; small, only the picture. */
export function IdeaFigure({ sentence, legend, controls, children }: IdeaFigureProps) {
  if (useIsMiniature()) return children
  return (
    <figure className={styles['figure']}>
      {legend}
      <div className={styles['picture']}>{children}</div>
      {controls !== undefined && <div className={styles['controls']}>{controls}</div>}
      <figcaption className={styles['sentence']}>{sentence}</figcaption>
    </figure>
  )
}
