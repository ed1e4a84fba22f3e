import { Radio } from '@base-ui/react/radio'
import { RadioGroup as BaseRadioGroup } from '@base-ui/react/radio-group'

import { classNames } from '../class-names.ts'
import { Field, type FieldProps } from '../field/field.tsx'
import { type ChoiceOption } from './choice-option.ts'
import styles from './segmented-control.module.css'

const cx = classNames(styles)

export type SegmentedControlProps<Value extends string> = FieldProps & {
  value: Value
  onValueChange: (value: Value) => void
  options: readonly ChoiceOption<Value>[]
  disabled?: boolean | undefined
}

/** One choice from two to four short ones, side by side. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { value, onValueChange, options, disabled, ...field } = props
  return (
    <Field {...field} group>
      {(control) => (
        <BaseRadioGroup<Value>
          value={value}
          disabled={disabled}
          onValueChange={(next) => onValueChange(next)}
          aria-labelledby={control.labelId}
          aria-describedby={control.describedBy}
          className={cx('group')}
        >
          {options.map((option) => (
            <Radio.Root
              key={option.value}
              value={option.value}
              disabled={option.disabled}
              className={cx('segment')}
            >
              {option.icon && <option.icon size={14} aria-hidden />}
              {option.label}
            </Radio.Root>
          ))}
        </BaseRadioGroup>
      )}
    </Field>
  )
}
