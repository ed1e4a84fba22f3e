/** How many of some settings, however deep they lie, differ from others of the same shape. */
export function countChanges(settings: unknown, others: unknown): number {
  if (!isRecord(settings) || !isRecord(others)) return Object.is(settings, others) ? 0 : 1
  const names = new Set([...Object.keys(settings), ...Object.keys(others)])
  return [...names].reduce((sum, name) => sum + countChanges(settings[name], others[name]), 0)
}

/**
 * The path of the one number that differs between two settings of the same shape, however deep it
 * lies; undefined where something else differs, or more than one.
 */
export function onlyNumberChanged(before: unknown, after: unknown): string | undefined {
  const changed = changedPaths(before, after, '')
  const [only] = changed
  return changed.length === 1 && only?.isNumber === true ? only.path : undefined
}

interface ChangedPath {
  readonly path: string
  readonly isNumber: boolean
}

function changedPaths(before: unknown, after: unknown, path: string): readonly ChangedPath[] {
  if (Object.is(before, after)) return []
  if (isRecord(before) && isRecord(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...names].flatMap((name) => changedPaths(before[name], after[name], `${path}.${name}`))
  }
  // A field that was emptied while it is typed into is null.
  const isNumber = [before, after].every((value) => value === null || typeof value === 'number')
  return [{ path, isNumber }]
}

/** Whether a number is missing among some settings, however deep they lie. */
export const hasGap = (settings: unknown): boolean =>
  settings === null || (isRecord(settings) && Object.values(settings).some(hasGap))

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
