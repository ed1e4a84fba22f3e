import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip'
import { type ReactElement, type ReactNode } from 'react'

import { classNames } from '../class-names.ts'
import { Kbd } from '../kbd/kbd.tsx'
import { usePopupContainer } from '../popover/popup-container.ts'
import styles from './tooltip.module.css'

const cx = classNames(styles)

export type TooltipProps = {
  /** A few words. What a person must know belongs on the page; see InfoTip for explanations. */
  content: ReactNode
  /** Shown after the content, for example `mod+z`. */
  shortcut?: string | undefined
  side?: 'top' | 'bottom' | 'left' | 'right' | undefined
  /** One element that takes props and a ref and can be focused, such as a Button. */
  children: ReactElement
}

/**
 * Words that appear beside an element on hover and on keyboard focus. A tooltip is for the eyes:
 * the element must have its name (aria-label) or its description (aria-describedby) itself.
 */
export function Tooltip({ content, shortcut, side = 'top', children }: TooltipProps) {
  return (
    <BaseTooltip.Root>
      <BaseTooltip.Trigger render={children} delay={400} />
      <BaseTooltip.Portal container={usePopupContainer()}>
        <BaseTooltip.Positioner side={side} sideOffset={6} className={cx('positioner')}>
          <BaseTooltip.Popup className={cx('popup')}>
            {content}
            {shortcut !== undefined && <Kbd keys={shortcut} />}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  )
}

/** Put once around the app: after one tooltip has shown, its neighbours show without delay. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return <BaseTooltip.Provider>{children}</BaseTooltip.Provider>
}
