/** What a number in a field has to be. */
export type NumberRules = {
  readonly min?: number | undefined
  readonly max?: number | undefined
  /** It has to be larger than this. */
  readonly above?: number | undefined
  readonly integer?: boolean | undefined
}

/** `soon` marks a fault that more typing may mend, so it need not be shown until the field is left. */
export type NumberReading =
  | { readonly value: number }
  | { readonly value: null; readonly error: string; readonly soon: boolean }

const complete = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const unfinished = /^[+-]?\d*\.?\d*(e[+-]?\d*)?$/i

/**
 * Reads what a person typed: `32`, `0.001`, `.5` or `1e-3`. Gives the number when it keeps the
 * rules, or what is wrong in words for that person.
 */
export function readNumber(text: string, rules: NumberRules = {}): NumberReading {
  const typed = text.trim().replace('\u2212', '-')
  if (typed === '') return fault('Type a number.', true)
  if (!complete.test(typed)) {
    if (unfinished.test(typed)) return fault('This number is not finished.', true)
    return typed.includes(',')
      ? fault('Write decimals with a point and no commas, for example 0.001.', false)
      : fault('Type a number, for example 0.001 or 1e-3.', false)
  }
  const value = Number(typed)
  const { min, max, above, integer = false } = rules
  if (!Number.isFinite(value)) return fault('This number is too large.', false)
  if (integer && !Number.isInteger(value)) return fault('Type a whole number.', false)
  if (above !== undefined && value <= above) return fault(`It must be above ${above}.`, true)
  if (min !== undefined && value < min) return fault(`The smallest is ${min}.`, true)
  if (max !== undefined && value > max) return fault(`The largest is ${max}.`, false)
  return { value }
}

function fault(error: string, soon: boolean): NumberReading {
  return { value: null, error, soon }
}

/** How the arrow keys change a number: by a fixed amount, or along 1, 2, 5, 10, 20 … */
export type NumberStep = number | 'logarithmic'

/** The next number up or down, kept within the rules and free of floating-point dust. */
export function stepNumber(
  value: number,
  direction: 1 | -1,
  step: NumberStep,
  rules: NumberRules = {},
): number {
  const next = step === 'logarithmic' ? logStep(value, direction) : value + direction * step
  const tidy = Number(next.toPrecision(12))
  if (rules.above !== undefined && tidy <= rules.above) return value
  return Math.min(rules.max ?? Infinity, Math.max(rules.min ?? -Infinity, tidy))
}

function logStep(value: number, direction: 1 | -1): number {
  if (value <= 0) return direction === 1 ? 1e-6 : value
  const exponent = Math.floor(Math.log10(value) + 1e-9)
  const rungs = [-1, 0, 1].flatMap((offset) => [1, 2, 5].map((n) => n * 10 ** (exponent + offset)))
  // A rung the value already stands on does not count as the next one.
  const isBeyond = (rung: number) =>
    direction === 1 ? rung > value * 1.0001 : rung < value * 0.9999
  const beyond = rungs.filter(isBeyond)
  return (direction === 1 ? beyond[0] : beyond.at(-1)) ?? value
}
