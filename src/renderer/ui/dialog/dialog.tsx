import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactElement, type ReactNode, type RefObject } from 'react'

import { IconButton } from '../button/icon-button.tsx'
import { classNames } from '../class-names.ts'
import { isPresent } from '../is-present.ts'
import { usePopupContainer } from '../popover/popup-container.ts'
import styles from './dialog.module.css'

const cx = classNames(styles)

export type DialogProps = {
  title: string
  description?: ReactNode
  children?: ReactNode
  /** Buttons at the foot, the main one last. */
  actions?: ReactNode
  /** `fill` takes the whole window. */
  size?: 'small' | 'medium' | 'large' | 'fill' | undefined
  /** Controls between the title and the close button. */
  headActions?: ReactNode
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
  /** The button that opens it, when the dialog keeps its own state. */
  trigger?: ReactElement | undefined
  onKeyDown?: ((event: KeyboardEvent<HTMLDivElement>) => void) | undefined
  /** What has the focus first; the first control unless this says otherwise. */
  initialFocus?: RefObject<HTMLElement | null> | undefined
  /** What has the focus afterwards, when not what had it before. */
  finalFocus?: RefObject<HTMLElement | null> | undefined
}

/** A question or a task of its own above the page. Escape and the close button leave it. */
export function Dialog(props: DialogProps) {
  const { title, description, children, actions, size = 'medium' } = props
  const { open, onOpenChange, trigger, headActions, onKeyDown, initialFocus, finalFocus } = props
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger && <BaseDialog.Trigger render={trigger} />}
      <BaseDialog.Portal container={usePopupContainer()}>
        <BaseDialog.Backdrop className={cx('backdrop')} />
        <BaseDialog.Popup
          className={cx('popup', size)}
          onKeyDown={onKeyDown}
          initialFocus={initialFocus}
          finalFocus={finalFocus}
        >
          <header className={cx('head')}>
            <BaseDialog.Title className={cx('title')}>{title}</BaseDialog.Title>
            {isPresent(headActions) && <div className={cx('head-actions')}>{headActions}</div>}
            <BaseDialog.Close render={<IconButton icon={X} label="Close" size="small" />} />
          </header>
          <div className={cx('body')}>
            {isPresent(description) && (
              <BaseDialog.Description className={cx('description')}>
                {description}
              </BaseDialog.Description>
            )}
            {children}
          </div>
          {isPresent(actions) && <footer className={cx('actions')}>{actions}</footer>}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}
