import { Select as BaseSelect } from '@base-ui/react/select'
import { Check, ChevronsUpDown } from 'lucide-react'

import { classNames } from '../class-names.ts'
import { Field, type FieldProps } from '../field/field.tsx'
import inputStyles from '../field/input.module.css'
import { type ChoiceOption } from '../choice/choice-option.ts'
import { usePopupContainer } from '../popover/popup-container.ts'
import styles from './select.module.css'

const cx = classNames({ ...inputStyles, ...styles })

export type SelectProps<Value extends string> = FieldProps & {
  value: Value | null
  onValueChange: (value: Value) => void
  options: readonly ChoiceOption<Value>[]
  placeholder?: string | undefined
  disabled?: boolean | undefined
}

/** One choice from a list that opens. For two to four short choices use SegmentedControl. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, onValueChange, options, placeholder = 'Choose…', disabled, ...field } = props
  const container = usePopupContainer()
  return (
    <Field {...field}>
      {(control) => (
        <BaseSelect.Root<Value>
          id={control.id}
          items={options}
          value={value}
          disabled={disabled}
          onValueChange={(next) => {
            if (next !== null) onValueChange(next)
          }}
        >
          <BaseSelect.Trigger
            aria-labelledby={control.labelId}
            aria-describedby={control.describedBy}
            aria-invalid={control.invalid || undefined}
            className={cx(
              'box',
              'trigger',
              control.invalid && 'invalid',
              disabled === true && 'disabled',
            )}
          >
            <BaseSelect.Value className={cx('value')} placeholder={placeholder} />
            <BaseSelect.Icon className={cx('chevron')}>
              <ChevronsUpDown size={14} aria-hidden />
            </BaseSelect.Icon>
          </BaseSelect.Trigger>
          <BaseSelect.Portal container={container}>
            <BaseSelect.Positioner
              className={cx('positioner')}
              sideOffset={4}
              alignItemWithTrigger={false}
            >
              <BaseSelect.Popup className={cx('popup')}>
                <BaseSelect.List>
                  {options.map((option) => (
                    <Option key={option.value} option={option} />
                  ))}
                </BaseSelect.List>
              </BaseSelect.Popup>
            </BaseSelect.Positioner>
          </BaseSelect.Portal>
        </BaseSelect.Root>
      )}
    </Field>
  )
}

function Option({ option }: { option: ChoiceOption<string> }) {
  const { value, label, description, icon: Icon, disabled } = option
  return (
    <BaseSelect.Item value={value} disabled={disabled} className={cx('item')}>
      <span className={cx('indicator')}>
        <BaseSelect.ItemIndicator>
          <Check size={14} aria-hidden />
        </BaseSelect.ItemIndicator>
      </span>
      {Icon && <Icon size={14} aria-hidden className={cx('item-icon')} />}
      <span className={cx('item-text')}>
        <BaseSelect.ItemText>{label}</BaseSelect.ItemText>
        {description !== undefined && <span className={cx('item-note')}>{description}</span>}
      </span>
    </BaseSelect.Item>
  )
}
