import type { Split } from '#shared/domain/split.ts'
import { splitNamed } from '#shared/domain/split-name.ts'

/** A folder beside those of the splits whose photos are in none of them. */
const IN_NO_SPLIT = /^unlabel+ed$/i

/**
 * Tells the split of each path, where the folders on top are those of splits: all of them are named
 * so, and there are two splits, or folders inside the one. Undefined where they are not, because a
 * label may be called `train` too. Files beside the folders are in no split.
 */
export function splitFolderOf(
  paths: readonly string[],
): ((path: string) => Split | null) | undefined {
  const folders = new Set(paths.flatMap((path) => topFolder(path) ?? []))
  const splits = new Set<Split>()
  for (const folder of folders) {
    const split = splitNamed(folder)
    if (split) splits.add(split)
    else if (!IN_NO_SPLIT.test(folder)) return undefined
  }
  const nested = paths.some((path) => /\/.*\//.test(path))
  if (splits.size < 2 && !(splits.size === 1 && nested)) return undefined
  return (path) => splitNamed(topFolder(path) ?? '') ?? null
}

function topFolder(path: string): string | undefined {
  const slash = path.indexOf('/')
  return slash < 0 ? undefined : path.slice(0, slash)
}
