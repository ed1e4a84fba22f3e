import { z } from 'zod'

export const MAX_NAME = 80
export const MAX_TAGS = 12
export const MAX_TAG = 30
export const MAX_NOTE = 4000

const trimmed = (text: string): boolean => text === text.trim()

/** A word or two by which runs are found again. */
export const RunTag = z
  .string()
  .min(1)
  .max(MAX_TAG)
  .refine(trimmed, 'A tag begins and ends with a letter.')

/** What a person wrote about a run. */
export const RunDescription = z
  .object({
    /** In place of “Run 3”; null: it has none of its own. */
    name: z
      .string()
      .min(1)
      .max(MAX_NAME)
      .refine(trimmed, 'A name has no space around it.')
      .nullable(),
    /** Each once, however it is capitalised. */
    tags: z
      .array(RunTag)
      .max(MAX_TAGS)
      .refine(
        (tags) => new Set(tags.map((tag) => tag.toLowerCase())).size === tags.length,
        'Each tag is given once.',
      )
      .readonly(),
    note: z.string().max(MAX_NOTE),
  })
  .readonly()
export type RunDescription = z.infer<typeof RunDescription>

/** What is known of a run that nobody wrote about. */
export const NO_DESCRIPTION: RunDescription = { name: null, tags: [], note: '' }

/**
 * Tags as somebody typed them, separated by commas: without spaces around them, and each once. Not
 * yet bounded.
 */
export function readTags(text: string): readonly string[] {
  const tags = new Map<string, string>()
  for (const part of text.split(',')) {
    const tag = part.trim().replace(/\s+/g, ' ')
    if (tag !== '' && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag)
  }
  return [...tags.values()]
}
