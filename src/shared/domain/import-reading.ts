import { z } from 'zod'
import { MAX_PATTERN_LENGTH } from './label-pattern.ts'
import { Only } from './only.ts'

const only = Only.optional()

/** By what a project's labels are read from its folder of photos, and from what of it. */
export const ImportReading = z.discriminatedUnion('by', [
  /** By what the folder looks like. */
  z.object({ by: z.literal('detection'), only }).readonly(),
  z
    .object({ by: z.literal('pattern'), pattern: z.string().min(1).max(MAX_PATTERN_LENGTH), only })
    .readonly(),
  /** By a list of paths and labels, in a file at this path. */
  z.object({ by: z.literal('list'), list: z.string().min(1), only }).readonly(),
  /** By nothing: a person gives all of them. */
  z.object({ by: z.literal('none'), only }).readonly(),
])
export type ImportReading = z.infer<typeof ImportReading>

export const DETECTION: ImportReading = { by: 'detection' }
