import { type ReactNode, useId } from 'react'

import { classNames } from '../class-names.ts'
import { isPresent } from '../is-present.ts'
import styles from './card.module.css'

const cx = classNames(styles)

export type SectionProps = {
  title: string
  description?: ReactNode
  /** Buttons at the right of the title. */
  actions?: ReactNode
  children: ReactNode
}

/** A titled part of a page, without a frame. */
export function Section(props: SectionProps) {
  return <Titled {...props} frame="section" />
}

export type CardProps = Partial<Omit<SectionProps, 'children'>> & {
  children: ReactNode
  /** Leaves out the space around the content, for tables and lists that run to the edge. */
  flush?: boolean | undefined
}

/** A framed part of a page, with or without a title. */
export function Card({ title, flush = false, children, ...rest }: CardProps) {
  if (title === undefined) return <div className={cx('card', !flush && 'padded')}>{children}</div>
  return (
    <Titled title={title} {...rest} frame={flush ? 'flush' : 'card'}>
      {children}
    </Titled>
  )
}

type TitledProps = SectionProps & { frame: 'section' | 'card' | 'flush' }

function Titled({ title, description, actions, children, frame }: TitledProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className={cx(frame === 'section' ? 'section' : 'card', frame === 'card' && 'padded')}
    >
      <header className={cx('head', frame === 'flush' && 'padded')}>
        <div className={cx('titles')}>
          <h2 id={id} className={cx('title')}>
            {title}
          </h2>
          {isPresent(description) && <p className={cx('description')}>{description}</p>}
        </div>
        {isPresent(actions) && <div className={cx('actions')}>{actions}</div>}
      </header>
      {children}
    </section>
  )
}
