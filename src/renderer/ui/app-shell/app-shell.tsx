import { type ReactNode, useState } from 'react'

import { classNames } from '../class-names.ts'
import { isPresent } from '../is-present.ts'
import { PopupContainer } from '../popover/popup-container.ts'
import styles from './app-shell.module.css'
import { StageRail, type StageRailProps } from './stage-rail.tsx'
import { StatusBar, type StatusBarProps } from './status-bar.tsx'

const cx = classNames(styles)

export type AppShellProps<Id extends string> = StageRailProps<Id> & {
  /** Above the stages: the project's name and its menu. */
  railHeader?: ReactNode
  /** Below the stages: settings and the like. */
  railFooter?: ReactNode
  status: StatusBarProps
  children: ReactNode
}

/** The window: the rail of stages, the page, the status bar. */
export function AppShell<Id extends string>(props: AppShellProps<Id>) {
  const { stages, current, onNavigate, railHeader, railFooter, status, children } = props
  const [popups, setPopups] = useState<HTMLElement | null>(null)
  return (
    <PopupContainer value={popups ?? undefined}>
      <div className={cx('shell')}>
        <a href="#page" className={cx('skip')}>
          Skip to the page
        </a>
        <div className={cx('rail')}>
          {isPresent(railHeader) && <div className={cx('rail-header')}>{railHeader}</div>}
          <StageRail stages={stages} current={current} onNavigate={onNavigate} />
          {isPresent(railFooter) && <div className={cx('rail-footer')}>{railFooter}</div>}
        </div>
        <main id="page" tabIndex={-1} className={cx('page')}>
          {children}
          <div ref={setPopups} />
        </main>
        <StatusBar {...status} />
      </div>
    </PopupContainer>
  )
}
