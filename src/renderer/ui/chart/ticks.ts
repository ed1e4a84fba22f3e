/**
 * Where a logarithmic axis is marked: at 1, 2 and 5 of every decade, or at the decades alone when
 * there are many. At least two marks, reaching just beyond the values.
 *
 * @param min above 0
 * @param max at least min
 */
export function logTicks(min: number, max: number): number[] {
  const first = Math.floor(Math.log10(min))
  const last = Math.ceil(Math.log10(max))
  const decades = last - first
  const steps = decades <= 3 ? [1, 2, 5] : [1]
  const marks: number[] = []
  // One decade more at either end, in case rounding put a value just outside its own.
  for (let exponent = first - 1; exponent <= last + 1; exponent++) {
    for (const step of steps) marks.push(Number(`${step}e${exponent}`))
  }
  const below = marks.findLastIndex((mark) => mark <= min)
  const above = marks.findIndex((mark) => mark >= max)
  return marks.slice(below, Math.max(above, below + 1) + 1)
}

/**
 * How far apart the marks of a linear axis are, so that there are at most `count` of them in its
 * length: 1, 2 or 5 times a power of ten.
 *
 * @param length above 0
 * @param count above 0
 */
export function tickStep(length: number, count: number): number {
  const rough = length / count
  const decade = 10 ** Math.floor(Math.log10(rough))
  return decade * ([1, 2, 5].find((times) => times * decade >= rough) ?? 10)
}

/**
 * Where a linear axis is marked: at multiples of 1, 2 or 5 times a power of ten, in ascending order
 * and about `count` of them.
 *
 * @param low below high
 * @param count above 0
 */
export function linearTicks(low: number, high: number, count: number): number[] {
  const step = tickStep(high - low, count)
  const first = Math.ceil(low / step)
  const last = Math.floor(high / step)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
    // Free of what binary fractions leave behind.
    Number(((first + i) * step).toPrecision(12)),
  )
}

// Made once: a chart that is redrawn ten times a second writes many ticks.
const tickNumbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 })

/** A number on an axis, as short as it can be: `0.5`, `1,200`, `1e-5`. */
export function formatTick(value: number): string {
  if (value !== 0 && (Math.abs(value) < 1e-3 || Math.abs(value) >= 1e6)) {
    return value.toExponential().replace('e+', 'e')
  }
  return tickNumbers.format(value)
}
