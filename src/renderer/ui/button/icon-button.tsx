import { LoaderCircle, type LucideIcon } from 'lucide-react'
import { type ComponentPropsWithRef } from 'react'

import { classNames } from '../class-names.ts'
import { Tooltip } from '../tooltip/tooltip.tsx'
import { type ButtonVariant, type ControlSize } from './button.tsx'
import styles from './button.module.css'

const cx = classNames(styles)

export type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'children' | 'aria-label'> & {
  icon: LucideIcon
  /** What it does: its name for screen readers and the text of its tooltip. */
  label: string
  variant?: ButtonVariant | undefined
  size?: ControlSize | undefined
  /** For a button that is on or off. */
  pressed?: boolean | undefined
  shortcut?: string | undefined
  busy?: boolean | undefined
  tooltipSide?: 'top' | 'bottom' | 'left' | 'right' | undefined
}

/** A button that shows an icon alone; its name appears as a tooltip. */
export function IconButton({
  icon: Icon,
  label,
  variant = 'quiet',
  size = 'medium',
  pressed,
  shortcut,
  busy = false,
  tooltipSide,
  className,
  onClick,
  type = 'button',
  ...rest
}: IconButtonProps) {
  const iconSize = size === 'small' ? 14 : 16
  return (
    <Tooltip content={label} shortcut={shortcut} side={tooltipSide}>
      <button
        {...rest}
        type={type}
        aria-label={label}
        aria-pressed={pressed}
        aria-busy={busy || undefined}
        aria-disabled={busy || undefined}
        className={[
          cx('button', 'square', variant, size, pressed === true && 'pressed', busy && 'inert'),
          className,
        ].join(' ')}
        onClick={busy ? undefined : onClick}
      >
        {busy ? (
          <LoaderCircle size={iconSize} className={cx('spinner')} aria-hidden />
        ) : (
          <Icon size={iconSize} aria-hidden />
        )}
      </button>
    </Tooltip>
  )
}
