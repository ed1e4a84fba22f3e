/** How many of some settings, however deep they lie, differ from others of the same shape. */
export function countChanges(settings: unknown, others: unknown): number {
  if (!isRecord(settings) || !isRecord(others)) return Object.is(settings, others) ? 0 : 1
  const names = new Set([...Object.keys(settings), ...Object.keys(others)])
  return [...names].reduce((sum, name) => sum + countChanges(settings[name], others[name]), 0)
}

/** Whether a number is missing among some settings, however deep they lie. */
export const hasGap = (settings: unknown): boolean =>
  settings === null || (isRecord(settings) && Object.values(settings).some(hasGap))

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
