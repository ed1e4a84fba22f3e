import { z } from 'zod'

/** Every way in which a call can fail. Closed on purpose: a new failure needs a name first. */
export const ProblemCode = z.enum([
  'INVALID_INPUT',
  'NOT_FOUND',
  'NO_PROJECT',
  'PROJECT_IN_USE',
  'PROJECT_DAMAGED',
  'PROJECT_TOO_NEW',
  'FOLDER_NOT_FOUND',
  'FOLDER_NOT_READABLE',
  'FOLDER_EMPTY',
  'NO_READABLE_PHOTOS',
  'TOO_FEW_LABELS',
  'NOT_ENOUGH_PHOTOS',
  'PHOTO_UNREADABLE',
  'NOT_ENOUGH_MEMORY',
  'DISK',
  'BUSY',
  'CANCELLED',
  'TRAINER_UNAVAILABLE',
  'TRAINING_FAILED',
  'ENGINE_LOST',
  'INTERNAL',
])
export type ProblemCode = z.infer<typeof ProblemCode>

/**
 * An error as data. `message` is for people: what happened, to which file, and what to do now.
 * `details` is for a log or a disclosure: a path, a field, a stack.
 */
export const Problem = z
  .object({
    code: ProblemCode,
    message: z.string().min(1),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).readonly(),
  })
  .readonly()
export type Problem = z.infer<typeof Problem>

/** A `Problem` while it travels through one process as an exception. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly code: ProblemCode
  readonly details: Problem['details']

  constructor(code: ProblemCode, message: string, details: Problem['details'] = {}) {
    super(message)
    this.code = code
    this.details = details
  }
}

/** Turns whatever was thrown into data that can cross a process boundary. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) {
    return { code: thrown.code, message: thrown.message, details: thrown.details }
  }
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  return {
    code: 'INTERNAL',
    message: `Something went wrong inside Downhill: ${error.message || error.name}`,
    details: { stack: error.stack ?? '' },
  }
}

export const fromProblem = ({ code, message, details }: Problem): ProblemError =>
  new ProblemError(code, message, details)
