import { LoaderCircle, type LucideIcon } from 'lucide-react'
import { type ComponentPropsWithRef, type MouseEvent, type ReactNode, useId } from 'react'

import { classNames } from '../class-names.ts'
import { Kbd } from '../kbd/kbd.tsx'
import { Tooltip } from '../tooltip/tooltip.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import styles from './button.module.css'

const cx = classNames(styles)

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ControlSize = 'small' | 'medium' | 'large'

export type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'children'> & {
  children: ReactNode
  /** One primary button per view; `secondary` is the default. */
  variant?: ButtonVariant | undefined
  size?: ControlSize | undefined
  icon?: LucideIcon | undefined
  trailingIcon?: LucideIcon | undefined
  /** Shown inside the button, for example `mod+enter`. It only shows; the page handles the key. */
  shortcut?: string | undefined
  /** Something is under way: the button keeps its place and focus, and does nothing. */
  busy?: boolean | undefined
  /** Why it cannot be pressed now. It stays focusable, so that everyone can find out. */
  disabledReason?: string | undefined
  fullWidth?: boolean | undefined
}

/** A push button. */
export function Button({
  children,
  variant = 'secondary',
  size = 'medium',
  icon: Icon,
  trailingIcon: TrailingIcon,
  shortcut,
  busy = false,
  disabledReason,
  fullWidth = false,
  className,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  const inert = busy || disabledReason !== undefined
  const iconSize = size === 'large' ? 16 : 14
  const button = (
    <button
      {...rest}
      {...(disabledReason !== undefined && { 'aria-describedby': reasonId })}
      type={type}
      className={[
        cx('button', variant, size, inert && 'inert', busy && 'busy', fullWidth && 'full'),
        className,
      ].join(' ')}
      aria-disabled={inert || undefined}
      aria-busy={busy || undefined}
      onClick={inert ? ignoreClick : onClick}
    >
      {busy ? (
        <LoaderCircle size={iconSize} className={cx('spinner')} aria-hidden />
      ) : (
        Icon && <Icon size={iconSize} aria-hidden />
      )}
      <span className={cx('label')}>{children}</span>
      {TrailingIcon && <TrailingIcon size={iconSize} aria-hidden />}
      {shortcut !== undefined && (
        <span className={cx('shortcut')} aria-hidden>
          <Kbd keys={shortcut} />
        </span>
      )}
    </button>
  )
  if (disabledReason === undefined) return button
  return (
    <>
      <Tooltip content={disabledReason}>{button}</Tooltip>
      <VisuallyHidden id={reasonId}>{disabledReason}</VisuallyHidden>
    </>
  )
}

/** Also keeps an inert submit button from submitting its form. */
function ignoreClick(event: MouseEvent) {
  event.preventDefault()
}
