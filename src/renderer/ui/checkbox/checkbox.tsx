import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox'
import { Check, Minus } from 'lucide-react'
import { type ReactNode, useId } from 'react'

import { classNames } from '../class-names.ts'
import { isPresent } from '../is-present.ts'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import styles from './checkbox.module.css'

const cx = classNames(styles)

export type CheckboxProps = {
  label: string
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  /** Some but not all of what it stands for. */
  indeterminate?: boolean | undefined
  description?: ReactNode
  hideLabel?: boolean | undefined
  disabled?: boolean | undefined
}

/** Something that is part of a choice, or a choice from several that can be combined. */
export function Checkbox(props: CheckboxProps) {
  const { label, checked, onCheckedChange, indeterminate = false } = props
  const { description, hideLabel = false, disabled } = props
  const id = useId()
  const name = <span id={`${id}-label`}>{label}</span>
  return (
    <label className={cx('row', disabled === true && 'disabled')}>
      <BaseCheckbox.Root
        checked={checked}
        indeterminate={indeterminate}
        disabled={disabled}
        onCheckedChange={(next) => onCheckedChange(next)}
        aria-labelledby={`${id}-label`}
        aria-describedby={isPresent(description) ? `${id}-description` : undefined}
        className={cx('box')}
      >
        <BaseCheckbox.Indicator className={cx('mark')}>
          {indeterminate ? (
            <Minus size={12} strokeWidth={3} aria-hidden />
          ) : (
            <Check size={12} strokeWidth={3} aria-hidden />
          )}
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      {hideLabel ? (
        <VisuallyHidden>{name}</VisuallyHidden>
      ) : (
        <span className={cx('text')}>
          {name}
          {isPresent(description) && (
            <span id={`${id}-description`} className={cx('description')}>
              {description}
            </span>
          )}
        </span>
      )}
    </label>
  )
}
