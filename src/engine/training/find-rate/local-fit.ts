export interface LocalFit {
  readonly mean: number
  /** Slope of the straight line that fits best, by least squares. */
  readonly slope: number
}

/**
 * Mean and slope of `ys` around each point: of the point and its `reach` neighbours on both sides,
 * nearer ones weighing more (local regression; Cleveland, 1979). An exponential mean, as the
 * curves of runs have it, lags behind, and would put what it finds at too high a rate. `xs` rise.
 */
export function localFit(
  xs: readonly number[],
  ys: readonly number[],
  reach: number,
): readonly LocalFit[] {
  return xs.map((x, i) => {
    let [weights, sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0, 0]
    for (let j = Math.max(0, i - reach); j <= Math.min(xs.length - 1, i + reach); j++) {
      const weight = 1 - Math.abs(j - i) / (reach + 1)
      const [dx, y] = [(xs[j] ?? 0) - x, ys[j] ?? 0]
      weights += weight
      sumX += weight * dx
      sumY += weight * y
      sumXX += weight * dx * dx
      sumXY += weight * dx * y
    }
    const spread = weights * sumXX - sumX * sumX
    return {
      mean: sumY / weights,
      slope: spread > 0 ? (weights * sumXY - sumX * sumY) / spread : 0,
    }
  })
}
