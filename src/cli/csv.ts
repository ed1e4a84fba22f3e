import type { Prediction } from '#shared/domain/prediction.ts'

/** One cell, quoted as RFC 4180 asks; a leading formula sign is disarmed for spreadsheets. */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table with a row for each photo: its path, label, probability of each label, or the reason. */
export function predictionsTable(predictions: readonly Prediction[]): string {
  const labels = [
    ...new Set(
      predictions.flatMap((prediction) =>
        prediction.state === 'classified' ? prediction.probabilities.map((p) => p.label) : [],
      ),
    ),
  ].sort()
  const rows = predictions.map((prediction) => {
    if (prediction.state === 'unreadable') {
      return [prediction.path, '', ...labels.map(() => ''), prediction.explanation]
    }
    const byLabel = new Map(prediction.probabilities.map((p) => [p.label, p.probability]))
    return [
      prediction.path,
      prediction.probabilities[0]?.label ?? '',
      ...labels.map((label) => (byLabel.get(label) ?? 0).toFixed(6)),
      '',
    ]
  })
  return [['path', 'label', ...labels, 'problem'], ...rows]
    .map((row) => `${row.map(csvCell).join(',')}\r\n`)
    .join('')
}
