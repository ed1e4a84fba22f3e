import { z } from 'zod'

/** What a person can do to the library and undo again. */
export const JournalKind = z.enum([
  'import',
  'assignLabel',
  'acceptSuggestions',
  'addLabel',
  'renameLabel',
  'mergeLabels',
  'deleteLabel',
  'colourLabel',
  'exclude',
  'include',
  'split',
  'pin',
])
export type JournalKind = z.infer<typeof JournalKind>

/** One thing that was done, as the history names it. */
export const JournalEntry = z
  .object({
    id: z.int().positive(),
    kind: JournalKind,
    /** In words, with the names of labels as they were then. */
    title: z.string().min(1),
    /** How many photos it changed. */
    samples: z.int().nonnegative(),
    at: z.iso.datetime(),
    /** Undone, and not done again. */
    undone: z.boolean(),
  })
  .readonly()
export type JournalEntry = z.infer<typeof JournalEntry>
