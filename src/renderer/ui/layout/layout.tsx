import { type ReactNode } from 'react'

import { classNames } from '../class-names.ts'
import styles from './layout.module.css'

const cx = classNames(styles)

/** Steps of the 4 px grid. */
export type Gap = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 8 | 12

export type StackProps = {
  children: ReactNode
  gap?: Gap | undefined
  align?: 'start' | 'center' | 'end' | 'stretch' | 'baseline' | undefined
  justify?: 'start' | 'center' | 'end' | 'between' | undefined
}

/** One thing under another. */
export function Stack({ gap = 4, align = 'stretch', justify = 'start', children }: StackProps) {
  return (
    <div
      className={cx('stack', `align-${align}`, `justify-${justify}`)}
      style={{ gap: `${gap * 4}px` }}
    >
      {children}
    </div>
  )
}

/** One thing beside another; wraps where there is no room. */
export function Row({ gap = 2, align = 'center', justify = 'start', children }: StackProps) {
  return (
    <div
      className={cx('row', `align-${align}`, `justify-${justify}`)}
      style={{ gap: `${gap * 4}px` }}
    >
      {children}
    </div>
  )
}

export type GridProps = {
  children: ReactNode
  /** The least width of a column in pixels; as many columns as fit share the width. */
  columnWidth: number
  gap?: Gap | undefined
  /** Fewer things than columns have room for share the whole width, and leave no column empty. */
  fill?: boolean | undefined
}

/** Things of one kind in equal columns. */
export function Grid({ columnWidth, gap = 4, fill = false, children }: GridProps) {
  const columns = `repeat(${fill ? 'auto-fit' : 'auto-fill'}, minmax(min(${columnWidth}px, 100%), 1fr))`
  return (
    <div className={cx('grid')} style={{ gap: `${gap * 4}px`, gridTemplateColumns: columns }}>
      {children}
    </div>
  )
}
