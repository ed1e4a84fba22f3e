import type { Random } from '../../random.ts'
import { isWhole, SweepAssignment, type SweepAxis, type SweepRange } from './sweep-axis.ts'

/** The values of an axis on a grid; of a range so many as it has points, fewer where they round alike. */
export function gridValues({ setting, values }: SweepAxis): readonly SweepAssignment[] {
  if (!isRange(values)) return values.map((value: unknown) => assign(setting, value))
  const { points } = values
  const shares = Array.from({ length: points }, (_, point) => point / (points - 1))
  const rounded = shares.map((share) => between(values, share, isWhole(setting)))
  return [...new Set(rounded)].map((value) => assign(setting, value))
}

/** One value of an axis: any of a list, any number of a range. */
export function drawValue({ setting, values }: SweepAxis, random: Random): SweepAssignment {
  return isRange(values)
    ? assign(setting, between(values, random(), isWhole(setting)))
    : assign(setting, values[Math.floor(random() * values.length)])
}

/** Digits of a number that was drawn: so many as anybody would write down. */
const DIGITS = 4

function between({ from, to, scale }: SweepRange, share: number, whole: boolean): number {
  const exact =
    scale === 'linear' ? from + share * (to - from) : from * Math.exp(share * Math.log(to / from))
  const rounded = whole ? Math.round(exact) : Number(exact.toPrecision(DIGITS))
  return Math.min(to, Math.max(from, rounded))
}

export const isRange = (values: SweepAxis['values']): values is SweepRange => 'from' in values

const assign = (setting: SweepAxis['setting'], value: unknown): SweepAssignment =>
  SweepAssignment.parse({ setting, value })
