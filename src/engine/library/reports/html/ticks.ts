/** Lines of a scale at the most. */
const MOST = 6

/** Round numbers (1, 2 or 5 times a power of ten apart) that lie in a range, its ends included. */
export function ticksOf(low: number, high: number): readonly number[] {
  if (!(high > low)) return [low]
  const rough = (high - low) / MOST
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, index) =>
    // Free of what adding binary fractions leaves behind.
    Number(((first + index) * step).toPrecision(12)),
  )
}
