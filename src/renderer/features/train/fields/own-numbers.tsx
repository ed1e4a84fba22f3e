import { NumberSetting } from './number-setting.tsx'
import type { NumberName } from './ranges.ts'

interface OwnNumbersProps {
  readonly numbers: readonly (readonly [NumberName, string])[]
  readonly settings: Readonly<Record<string, unknown>>
  readonly errors: Partial<Readonly<Record<NumberName, string | undefined>>>
  readonly onChange: (settings: Readonly<Record<string, unknown>>) => void
}

/** The numbers that a kind of optimizer or schedule has of its own. */
export function OwnNumbers({ numbers, settings, errors, onChange }: OwnNumbersProps) {
  return numbers.map(([name, field]) => {
    const value = settings[field]
    return (
      <NumberSetting
        key={name}
        name={name}
        error={errors[name]}
        value={typeof value === 'number' ? value : null}
        onValueChange={(next) => onChange({ ...settings, [field]: next })}
      />
    )
  })
}
