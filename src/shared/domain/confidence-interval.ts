/** Two-sided 95 % quantile of the standard normal distribution. */
const Z95 = 1.959963984540054

/**
 * Wilson score interval (Wilson, 1927) of a proportion: where the true accuracy lies with 95 %
 * confidence after `correct` of `total` photos were classified rightly. Unlike the normal
 * approximation it stays within 0 to 1 and is honest for few photos and for 0 % or 100 %.
 */
export function wilsonInterval(correct: number, total: number): readonly [number, number] {
  if (total === 0) return [0, 1]
  const p = correct / total
  const z2 = Z95 * Z95
  const centre = p + z2 / (2 * total)
  const spread = Z95 * Math.sqrt((p * (1 - p)) / total + z2 / (4 * total * total))
  const scale = 1 + z2 / total
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)]
}
