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
}: {
  /** Null: what the folder looks like. */
  readonly pattern?: string | null | undefined
  readonly list?: string | undefined
}): ImportReading | undefined {
  if (list !== undefined) {
    if (pattern === undefined) return { by: 'list', list: resolve(list) }
    throw new ProblemError(
      'INVALID_INPUT',
      'Labels are read by a pattern or by a list, not by both. Choose one of them.',
    )
  }
  if (pattern === undefined) return undefined
  return pattern === null ? DETECTION : { by: 'pattern', pattern }
}
