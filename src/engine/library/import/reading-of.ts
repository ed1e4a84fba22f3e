import { resolve } from 'node:path'
import { ProblemError } from '#shared/contract/problem.ts'
import { DETECTION, type ImportReading } from '#shared/domain/import-reading.ts'

/**
 * What somebody asks labels to be read by; undefined where nothing is said.
 * @throws ProblemError INVALID_INPUT when two things are
 */
export function readingOf({
  pattern,
  list,
  unlabelled,
}: {
  /** Null: what the folder looks like. */
  readonly pattern?: string | null | undefined
  readonly list?: string | undefined
  readonly unlabelled?: true | undefined
}): ImportReading | undefined {
  const said = [pattern, list, unlabelled].filter((by) => by !== undefined)
  if (said.length > 1) {
    throw new ProblemError(
      'INVALID_INPUT',
      'Labels are read by a pattern, by a list, or not at all. Choose one of these.',
    )
  }
  if (unlabelled) return { by: 'none' }
  if (list !== undefined) return { by: 'list', list: resolve(list) }
  if (pattern === undefined) return undefined
  return pattern === null ? DETECTION : { by: 'pattern', pattern }
}
