/** What stands in one field: a number as it is, a text, or nothing. */
export type CsvValue = number | string | null | undefined

/**
 * A table as RFC 4180 has it: fields between commas, lines ended by CR LF, quotes around what holds
 * a comma, a quote or the end of a line. Numbers are written with all their digits; what is not
 * known, or is no finite number, is an empty field.
 */
export const csvText = (
  header: readonly string[],
  rows: readonly (readonly CsvValue[])[],
): string => [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')

function field(value: CsvValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
