import { Popover as BasePopover } from '@base-ui/react/popover'
import { type ReactElement, type ReactNode } from 'react'

import { classNames } from '../class-names.ts'
import styles from './popover.module.css'
import { usePopupContainer } from './popup-container.ts'

const cx = classNames(styles)

export type PopoverProps = {
  /** The button that opens it, such as a Button or an IconButton. */
  trigger: ReactElement
  title?: string | undefined
  /** The panel's name for screen readers when it has no title. */
  label?: string | undefined
  children: ReactNode
  side?: 'top' | 'bottom' | 'left' | 'right' | undefined
  align?: 'start' | 'center' | 'end' | undefined
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
  /** Also open while the pointer rests on the trigger. */
  openOnHover?: boolean | undefined
}

/** A small panel beside the button that opens it; it may hold controls. */
export function Popover(props: PopoverProps) {
  const { trigger, title, label, children, side = 'bottom', align = 'center' } = props
  const { open, onOpenChange, openOnHover = false } = props
  return (
    <BasePopover.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      <BasePopover.Trigger render={trigger} openOnHover={openOnHover} delay={200} closeDelay={80} />
      <BasePopover.Portal container={usePopupContainer()}>
        <BasePopover.Positioner
          className={cx('positioner')}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
        >
          <BasePopover.Popup
            className={cx('popup')}
            {...(title === undefined && { 'aria-label': label })}
          >
            {title !== undefined && (
              <BasePopover.Title className={cx('title')}>{title}</BasePopover.Title>
            )}
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  )
}
