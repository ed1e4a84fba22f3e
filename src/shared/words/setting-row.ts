import { type SettingName, settingNames } from './setting-names.ts'
import { settingUnits } from './setting-units.ts'
import { formatInteger, formatPercentSetting, formatSetting } from './format.ts'

/** A setting's name and value, both for people. */
export type SettingRow = readonly [name: string, value: string]

export const row = (name: SettingName, value: string): SettingRow => [settingNames[name], value]

export const numberRow = (name: SettingName, value: number): SettingRow =>
  row(name, valueText(name, value))

/** A number as it was set, with its unit. */
export function valueText(name: SettingName, value: number): string {
  const unit = settingUnits[name]
  if (unit === '%') return formatPercentSetting(value)
  const number = Number.isInteger(value) ? formatInteger(value) : formatSetting(value)
  if (unit === undefined) return number
  if (unit === '°') return `${number}°`
  return `${number} ${value === 1 ? unit.replace(/s$/, '') : unit}`
}
