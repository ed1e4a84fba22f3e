import { type LucideIcon } from 'lucide-react'
import { type ComponentPropsWithRef } from 'react'

import { classNames } from '../class-names.ts'
import { Field, type FieldProps } from '../field/field.tsx'
import styles from '../field/input.module.css'

const cx = classNames(styles)

type InputProps = Pick<
  ComponentPropsWithRef<'input'>,
  | 'placeholder'
  | 'disabled'
  | 'readOnly'
  | 'autoFocus'
  | 'maxLength'
  | 'onBlur'
  | 'onKeyDown'
  | 'ref'
>

export type TextFieldProps = FieldProps &
  InputProps & {
    value: string
    onValueChange: (value: string) => void
    type?: 'text' | 'search' | undefined
    icon?: LucideIcon | undefined
    size?: 'medium' | 'large' | undefined
  }

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, description, hint, error, info, ...rest } = props
  const { value, onValueChange, type = 'text', icon: Icon, size = 'medium', ...input } = rest
  const field = { label, hideLabel, description, hint, error, info }
  return (
    <Field {...field}>
      {(control) => (
        <span
          className={cx(
            'box',
            size === 'large' && 'large',
            control.invalid && 'invalid',
            input.disabled === true && 'disabled',
          )}
        >
          {Icon && <Icon size={14} className={cx('icon')} aria-hidden />}
          <input
            {...input}
            id={control.id}
            type={type}
            className={cx('input')}
            value={value}
            spellCheck={false}
            autoComplete="off"
            aria-describedby={control.describedBy}
            aria-invalid={control.invalid || undefined}
            onChange={(event) => onValueChange(event.target.value)}
          />
        </span>
      )}
    </Field>
  )
}
