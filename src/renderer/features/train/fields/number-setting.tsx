import { NumberField, type NumberFieldProps } from '#renderer/ui/index.ts'
import { settingNames } from '#shared/words/setting-names.ts'
import { settingUnits } from '#shared/words/setting-units.ts'
import { describeRange, inPercent, toPercent, toShare } from './number-rules.ts'
import { numberWords } from './number-words.ts'
import { type NumberName, ranges } from './ranges.ts'

type NumberSettingProps = Pick<
  NumberFieldProps,
  'value' | 'onValueChange' | 'error' | 'disabled' | 'hideLabel'
> & {
  readonly name: NumberName
  /** Where a name alone would not tell it from others. */
  readonly label?: string
}

/** A number of RunSpec with its name, range, unit and explanation; shares are shown in percent. */
export function NumberSetting(props: NumberSettingProps) {
  const { name, value, onValueChange, label = settingNames[name], ...rest } = props
  const { info, step } = numberWords[name]
  const unit = settingUnits[name]
  const isShare = unit === '%'
  const rules = isShare ? inPercent(ranges[name]) : ranges[name]
  return (
    <NumberField
      {...rest}
      {...rules}
      label={label}
      unit={unit}
      step={step}
      {...(rest.hideLabel === true ? {} : { hint: describeRange(rules), info })}
      value={isShare && value !== null ? toPercent(value) : value}
      onValueChange={(typed) => onValueChange(isShare && typed !== null ? toShare(typed) : typed)}
    />
  )
}
