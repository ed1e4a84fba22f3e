import { type z } from 'zod'
import { ProblemError } from '../contract/problem.ts'

/**
 * Parses what came from outside.
 * @throws ProblemError INVALID_INPUT naming each wrong field by its path.
 */
export function parse<S extends z.ZodType>(schema: S, value: unknown, what: string): z.output<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map(
    (issue) =>
      `${issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ` : ''}${issue.message}`,
  )
  throw new ProblemError('INVALID_INPUT', `${what} is not valid. ${fields.join('; ')}.`, {
    fields: fields.join('\n'),
  })
}
