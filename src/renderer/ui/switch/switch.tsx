import { Switch as BaseSwitch } from '@base-ui/react/switch'
import { type ReactNode, useId } from 'react'

import { classNames } from '../class-names.ts'
import { isPresent } from '../is-present.ts'
import styles from './switch.module.css'

const cx = classNames(styles)

export type SwitchProps = {
  label: string
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  description?: ReactNode
  disabled?: boolean | undefined
}

/** Something that is on or off and takes effect at once. */
export function Switch({ label, checked, onCheckedChange, description, disabled }: SwitchProps) {
  const id = useId()
  return (
    <label className={cx('row', disabled === true && 'disabled')}>
      <BaseSwitch.Root
        checked={checked}
        disabled={disabled}
        onCheckedChange={(next) => onCheckedChange(next)}
        aria-labelledby={`${id}-label`}
        aria-describedby={isPresent(description) ? `${id}-description` : undefined}
        className={cx('track')}
      >
        <BaseSwitch.Thumb className={cx('thumb')} />
      </BaseSwitch.Root>
      <span className={cx('text')}>
        <span id={`${id}-label`}>{label}</span>
        {isPresent(description) && (
          <span id={`${id}-description`} className={cx('description')}>
            {description}
          </span>
        )}
      </span>
    </label>
  )
}
