import { resolve, sep } from 'node:path'
import { ProblemError } from '#shared/contract/problem.ts'
import type { ImportReading } from '#shared/domain/import-reading.ts'
import { joinOnly, MAX_ONLY } from '#shared/domain/only.ts'
import { wayInside } from '#engine/files/inside.ts'

/**
 * Absolute paths as those of a photo folder's files and folders, without what lies in another.
 * @throws ProblemError INVALID_INPUT for what is not inside the folder
 */
export function relativeOnly(photoFolder: string, paths: readonly string[]): readonly string[] {
  const found = paths.map((path) => {
    const inside = wayInside(photoFolder, resolve(path))
    if (inside !== undefined) return inside.split(sep).join('/')
    throw new ProblemError(
      'INVALID_INPUT',
      `${path} does not lie inside ${photoFolder}. Open it as a project of its own.`,
      { folder: photoFolder, path },
    )
  })
  return joinOnly(found, [])
}

/**
 * What of its folder a project is about once `asked` has come in: what it was about so far stays.
 * Null asks for the whole folder, undefined for nothing new.
 * @param known undefined for a new project
 * @throws ProblemError INVALID_INPUT when it would be limited to too many things
 */
export function scopeOf(
  asked: readonly string[] | null | undefined,
  known: ImportReading | undefined,
): readonly string[] | undefined {
  if (asked === null) return undefined
  if (asked === undefined) return known?.only
  if (!known) return asked
  if (!known.only) return undefined
  const joined = joinOnly(known.only, asked)
  if (joined.length <= MAX_ONLY) return joined
  throw new ProblemError(
    'INVALID_INPUT',
    `A project can be limited to ${MAX_ONLY} files and folders, and these would be ${joined.length}. Open the whole folder instead.`,
    { things: joined.length },
  )
}
