import { type ReactNode, useId } from 'react'
import { classNames, Grid } from '#renderer/ui/index.ts'
import styles from './setting-group.module.css'

const cx = classNames(styles)

/** The least width of a column of fields, in pixels. */
export const FIELD_WIDTH = 210

/** Some settings that belong together, under their title. */
export function SettingGroup({
  title,
  picture,
  children,
}: {
  readonly title: string
  /** What the settings amount to, below them. */
  readonly picture?: ReactNode
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={cx('group')}>
      <h3 id={id} className={cx('title')}>
        {title}
      </h3>
      <Grid columnWidth={FIELD_WIDTH} gap={4}>
        {children}
      </Grid>
      {picture}
    </section>
  )
}
