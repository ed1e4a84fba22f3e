/** The way to a field: keys of objects and places in lists. */
export type Path = readonly (string | number)[]

/** What an option does to a spec: it puts a value at a path. Bounds are the schema's business. */
export interface Setting {
  /** As it is written, such as `--hidden`. */
  readonly option: string
  readonly path: Path
  readonly value: unknown
}

/** The spec with every setting in it, in their order; a later one wins. */
export const applySettings = (spec: unknown, settings: readonly Setting[]): unknown =>
  settings.reduce((changed, { path, value }) => putAt(changed, path, value), spec)

/** The setting that a field came from: the one that reaches furthest down its path. */
export const settingOf = (path: Path, settings: readonly Setting[]): Setting | undefined =>
  settings
    .filter((setting) => setting.path.every((key, place) => key === path[place]))
    .reduce<Setting | undefined>(
      (best, setting) =>
        best === undefined || setting.path.length >= best.path.length ? setting : best,
      undefined,
    )

function putAt(holder: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  if (isList(holder) && typeof key === 'number') {
    return holder.with(key, putAt(holder[key], rest, value))
  }
  const fields = isFields(holder) ? holder : {}
  return { ...fields, [key]: putAt(fields[key], rest, value) }
}

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

export const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
