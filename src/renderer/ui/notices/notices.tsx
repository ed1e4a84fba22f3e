import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { type ReactNode, useCallback } from 'react'

import { type Tone, toneIcons } from '../badge/badge.tsx'
import { Button } from '../button/button.tsx'
import { IconButton } from '../button/icon-button.tsx'
import { classNames } from '../class-names.ts'
import styles from './notices.module.css'

const cx = classNames(styles)

/** Something a person should know, said in the corner and then gone. */
export type Notice = {
  /** What happened: `12 photos removed`. */
  readonly title: string
  readonly text?: string | undefined
  readonly tone?: Exclude<Tone, 'accent'> | undefined
  /** One way to answer, usually Undo. */
  readonly action?: { readonly label: string; readonly onAction: () => void } | undefined
}

type NoticeData = Pick<Notice, 'tone' | 'action'>

/** Put once around the app. Shows notices in a corner and has screen readers say them. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className={cx('region')}>
          <NoticeList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

/**
 * Gives the function that shows a notice. Notices with a way to answer stay longer; those that tell
 * of something bad stay until they are closed.
 */
export function useNotify(): (notice: Notice) => void {
  const { add } = Toast.useToastManager<NoticeData>()
  return useCallback(
    ({ title, text, tone, action }: Notice) => {
      const timeout = tone === 'bad' ? 0 : action ? 12_000 : 6000
      add({ title, description: text, timeout, data: { tone, action } })
    },
    [add],
  )
}

function NoticeList() {
  const { toasts, close } = Toast.useToastManager<NoticeData>()
  return toasts.map((toast) => {
    const { tone = 'neutral', action } = toast.data ?? {}
    const Icon = toneIcons[tone]
    return (
      <Toast.Root key={toast.id} toast={toast} swipeDirection="right" className={cx('notice')}>
        <Toast.Content className={cx('content')}>
          {Icon && <Icon size={16} className={cx('icon', tone)} aria-hidden />}
          <div className={cx('text')}>
            <Toast.Title className={cx('title')} />
            <Toast.Description className={cx('description')} />
          </div>
          {action && (
            <Button
              size="small"
              onClick={() => {
                action.onAction()
                close(toast.id)
              }}
            >
              {action.label}
            </Button>
          )}
          <Toast.Close render={<IconButton icon={X} label="Close this notice" size="small" />} />
        </Toast.Content>
      </Toast.Root>
    )
  })
}
