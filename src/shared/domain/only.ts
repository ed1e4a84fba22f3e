import { z } from 'zod'

/** Things that a person may drop, or choose, at once. */
export const MAX_ONLY_AT_ONCE = 1000
/** Things that a project may be limited to, after several drops. */
export const MAX_ONLY = 10_000

/**
 * What of a photo folder belongs to its project: files, and folders with everything in them, by
 * paths relative to it, with `/`. None lies in another.
 */
export const Only = z.array(z.string().min(1).max(4096)).min(1).max(MAX_ONLY).readonly()
export type Only = z.infer<typeof Only>

/** Whether a relative path is one of these, or lies in one of them; each does where all do. */
export function isWithin(only: ReadonlySet<string> | undefined, path: string): boolean {
  return !only || only.has(path) || liesInOneOf(only, path)
}

/** Whether a relative path lies in one of these folders. */
export function liesInOneOf(folders: ReadonlySet<string>, path: string): boolean {
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
    if (folders.has(path.slice(0, slash))) return true
  }
  return false
}

/** Both together, sorted, without what lies in another. */
export function joinOnly(some: readonly string[], others: readonly string[]): readonly string[] {
  const all = new Set([...some, ...others])
  return [...all].filter((path) => !liesInOneOf(all, path)).sort()
}
