import { type ComponentPropsWithRef } from 'react'

import { classNames } from '../class-names.ts'
import { Field, type FieldProps } from '../field/field.tsx'
import inputStyles from '../field/input.module.css'
import styles from './text-area.module.css'

const cx = classNames({ ...inputStyles, ...styles })

export type TextAreaProps = FieldProps &
  Pick<ComponentPropsWithRef<'textarea'>, 'maxLength' | 'placeholder'> & {
    value: string
    onValueChange: (value: string) => void
    /** Lines that are seen at once. */
    rows?: number | undefined
  }

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { value, onValueChange, rows = 4, maxLength, placeholder, ...field } = props
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          id={control.id}
          className={cx('box', 'area', control.invalid && 'invalid')}
          rows={rows}
          maxLength={maxLength}
          placeholder={placeholder}
          value={value}
          aria-describedby={control.describedBy}
          aria-invalid={control.invalid || undefined}
          onChange={(event) => onValueChange(event.target.value)}
        />
      )}
    </Field>
  )
}
