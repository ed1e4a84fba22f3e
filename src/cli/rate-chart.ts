import type { RatePoint } from '#shared/domain/rate-finding.ts'

const COLUMNS = 60
const ROWS = 12
const MARGIN = 9

/**
 * The smoothed loss over the learning rate, in characters. The rate rises by the same factor from
 * step to step, so steps are evenly apart. A loss that explodes runs along the top, so that its
 * fall before can be seen.
 */
export function rateChart(points: readonly RatePoint[]): readonly string[] {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return []
  const losses = points.map((point) => point.smoothed)
  const lowest = Math.min(...losses)
  const above = lowest + 2 * (first.smoothed - lowest)
  const highest = Math.min(Math.max(...losses), above > lowest ? above : Infinity)
  const cells = Array.from({ length: ROWS }, () => Array<string>(COLUMNS).fill(' '))
  for (const [step, value] of losses.entries()) {
    const column = Math.round((step / Math.max(1, points.length - 1)) * (COLUMNS - 1))
    const height = highest > lowest ? Math.min(1, (value - lowest) / (highest - lowest)) : 0
    const row = cells[Math.round((1 - height) * (ROWS - 1))]
    if (row) row[column] = '•'
  }
  const lines = cells.map((row, place) => {
    const label =
      place === 0 ? highest.toPrecision(3) : place === ROWS - 1 ? lowest.toPrecision(3) : ''
    return `${label.padStart(MARGIN)} │${row.join('').trimEnd()}`
  })
  const start = first.learningRate.toPrecision(2)
  const end = last.learningRate.toPrecision(2)
  return [
    ...lines,
    `${' '.repeat(MARGIN)} └${'─'.repeat(COLUMNS)}`,
    `${' '.repeat(MARGIN + 2)}${start}${end.padStart(COLUMNS - start.length)}`,
    `${' '.repeat(MARGIN + 2)}smoothed loss over the learning rate`,
  ]
}
