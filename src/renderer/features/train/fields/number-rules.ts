import { z } from 'zod'
import { formatInteger, type NumberRules } from '#renderer/ui/index.ts'

/** What a field has to ask of a number so that its schema accepts it. */
export function rulesOf(schema: z.ZodNumber | z.ZodDefault<z.ZodNumber>): NumberRules {
  const number = schema instanceof z.ZodDefault ? schema.unwrap() : schema
  const { minValue, maxValue } = number
  // The schema knows its lower end, but only by trying it whether the end itself belongs to it.
  const open = minValue !== null && !number.safeParse(minValue).success
  return {
    integer: number.format === 'safeint',
    ...(minValue === null ? {} : open ? { above: minValue } : { min: minValue }),
    ...(maxValue === null ? {} : { max: maxValue }),
  }
}

/** The same rules for a share that is shown in percent. */
export const inPercent = ({ min, max, above }: NumberRules): NumberRules => ({
  min: min === undefined ? undefined : toPercent(min),
  max: max === undefined ? undefined : toPercent(max),
  above: above === undefined ? undefined : toPercent(above),
})

/** Twelve digits are more than anyone types, and free of what binary fractions leave behind. */
const tidy = (value: number): number => Number(value.toPrecision(12))
export const toPercent = (share: number): number => tidy(share * 100)
export const toShare = (percent: number): number => tidy(percent / 100)

/** `8 to 256`; `up to 10` where the lower end is what the number has to stay above. */
export function describeRange({ min, max }: NumberRules): string | undefined {
  const write = (value: number) => (Number.isInteger(value) ? formatInteger(value) : String(value))
  if (max === undefined) return undefined
  return min === undefined ? `up to ${write(max)}` : `${write(min)} to ${write(max)}`
}
