import { ArrowLeft } from 'lucide-react'
import { type ReactNode } from 'react'

import { Button } from '../button/button.tsx'
import { classNames } from '../class-names.ts'
import { isPresent } from '../is-present.ts'
import styles from './page.module.css'

const cx = classNames(styles)

export type PageHeaderProps = {
  title: string
  subtitle?: ReactNode
  /** Buttons, the main one last. */
  actions?: ReactNode
  /** The way back to the page that this one belongs to. */
  back?: { readonly label: string; readonly onBack: () => void } | undefined
}

/** The head of a page: what it is, what it holds, what can be done. */
export function PageHeader({ title, subtitle, actions, back }: PageHeaderProps) {
  return (
    <header className={cx('header')}>
      <div className={cx('titles')}>
        <h1 className={cx('title')} title={title}>
          {title}
        </h1>
        {isPresent(subtitle) && <p className={cx('subtitle')}>{subtitle}</p>}
      </div>
      {(isPresent(actions) || back) && (
        <div className={cx('actions')}>
          {back && (
            <Button icon={ArrowLeft} onClick={back.onBack}>
              {back.label}
            </Button>
          )}
          {actions}
        </div>
      )}
    </header>
  )
}

export type PageProps = PageHeaderProps & {
  children: ReactNode
  /** `reading` keeps text to a comfortable line; `full` is for grids and tables of photos. */
  width?: 'reading' | 'wide' | 'full' | undefined
  /** The content scrolls itself (a virtual list): the page gives it the height that is left. */
  fill?: boolean | undefined
}

/** A page of the app: its head stays, its content scrolls. */
export function Page({ children, width = 'wide', fill = false, ...header }: PageProps) {
  return (
    <div className={cx('page')}>
      <PageHeader {...header} />
      <div className={cx('scroller', fill && 'fill')}>
        <div className={cx('content', width)}>{children}</div>
      </div>
    </div>
  )
}
