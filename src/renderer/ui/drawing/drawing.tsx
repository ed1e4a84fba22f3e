import { type ReactNode } from 'react'

import styles from './drawing.module.css'
import {
  MiniatureContext,
  type Span,
  SpaceContext,
  spaceOf,
  useIsMiniature,
  WIDTH,
} from './drawing-space.ts'

export type DrawingProps = {
  /** What is drawn, for those who do not see it. */
  label: string
  /** The numbers from the left edge to the right, and from the bottom to the top. */
  x: Span
  y: Span
  /** In the drawing's units, of which it is 440 wide. */
  height?: number | undefined
  /** Leaves room for `Axes`. */
  axes?: boolean | undefined
  children: ReactNode
}

/**
 * A picture drawn from numbers, as wide as its place: curves, dots and words at places that are
 * given in the picture's own numbers. Small, within a `Miniature`, it is without its words.
 */
export function Drawing({ label, x, y, height = 280, axes = false, children }: DrawingProps) {
  const isMiniature = useIsMiniature()
  const space = spaceOf(x, y, height, axes && !isMiniature ? 'axes' : 'bare')
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      className={styles['drawing']}
      {...(isMiniature ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <SpaceContext value={space}>{children}</SpaceContext>
    </svg>
  )
}

/** Draws what is in it small, as a sign of itself. */
export function Miniature({ children }: { readonly children: ReactNode }) {
  return <MiniatureContext value={true}>{children}</MiniatureContext>
}
