import { Radio } from '@base-ui/react/radio'
import { RadioGroup as BaseRadioGroup } from '@base-ui/react/radio-group'
import { useId } from 'react'

import { classNames } from '../class-names.ts'
import { Field, type FieldProps } from '../field/field.tsx'
import { type ChoiceOption } from './choice-option.ts'
import styles from './radio-group.module.css'

const cx = classNames(styles)

export type RadioGroupProps<Value extends string> = FieldProps & {
  value: Value | null
  onValueChange: (value: Value) => void
  options: readonly ChoiceOption<Value>[]
  /** `cards` gives each choice a frame, for choices that need a sentence each. */
  appearance?: 'list' | 'cards' | undefined
  /** The least width of a column in pixels; one column unless it is given. */
  columnWidth?: number | undefined
  disabled?: boolean | undefined
}

/** One choice from a few, all of them in view. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { value, onValueChange, options, appearance = 'list', columnWidth, ...rest } = props
  const { disabled, ...field } = rest
  return (
    <Field {...field} group>
      {(control) => (
        <BaseRadioGroup<Value | null>
          value={value}
          disabled={disabled}
          onValueChange={(next) => {
            if (next !== null) onValueChange(next)
          }}
          aria-labelledby={control.labelId}
          aria-describedby={control.describedBy}
          className={cx('group', appearance, columnWidth !== undefined && 'columns')}
          style={
            columnWidth === undefined
              ? undefined
              : {
                  gridTemplateColumns: `repeat(auto-fill, minmax(min(${columnWidth}px, 100%), 1fr))`,
                }
          }
        >
          {options.map((option) => (
            <Choice key={option.value} option={option} />
          ))}
        </BaseRadioGroup>
      )}
    </Field>
  )
}

function Choice({ option }: { option: ChoiceOption<string> }) {
  const id = useId()
  const { value, label, description, icon: Icon, disabled } = option
  return (
    <label className={cx('choice')}>
      <Radio.Root
        value={value}
        disabled={disabled}
        className={cx('radio')}
        aria-labelledby={`${id}-label`}
        aria-describedby={description === undefined ? undefined : `${id}-description`}
      >
        <Radio.Indicator className={cx('dot')} />
      </Radio.Root>
      <span className={cx('text')}>
        <span id={`${id}-label`} className={cx('name')}>
          {Icon && <Icon size={14} aria-hidden />}
          {label}
        </span>
        {description !== undefined && (
          <span id={`${id}-description`} className={cx('description')}>
            {description}
          </span>
        )}
      </span>
    </label>
  )
}
