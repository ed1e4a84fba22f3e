import { z } from 'zod'
import { Split } from './split.ts'

const Count = z.int().nonnegative()

/** Files of each kind that a check names; the others are asked for by page. */
export const CHANGED_ROWS = 20

/**
 * What became of a file since the project last knew it.
 * - `added`: a file that the project does not have.
 * - `changed`: a file that holds something else than before.
 * - `gone`: a file that is no longer there, and its content nowhere else.
 * - `moved`: its content is at another path now.
 * - `returned`: it was missing and is there again.
 */
export const ChangeKind = z.enum(['added', 'changed', 'gone', 'moved', 'returned'])
export type ChangeKind = z.infer<typeof ChangeKind>

/** A file that is no longer what the project knows of it. */
export const ChangedFile = z
  .object({
    kind: ChangeKind,
    /** Where it is, or was when it is gone; relative to the folder, with `/`. */
    path: z.string().min(1),
    /** Where the project last knew it, when that was elsewhere. */
    from: z.string().min(1).nullable(),
    /** The label that it has in the project and keeps; that of an added file is what it will get. */
    label: z.string().nullable(),
    /** What the folder says of its present path, by the project's reading; null when it is gone. */
    folderLabel: z.string().nullable(),
    split: Split.nullable(),
  })
  .readonly()
export type ChangedFile = z.infer<typeof ChangedFile>

/** How many files there are of each kind. */
export const ChangeCounts = z
  .object({ added: Count, changed: Count, gone: Count, moved: Count, returned: Count })
  .readonly()
export type ChangeCounts = z.infer<typeof ChangeCounts>

/** How a folder differs from what its project knows of it, without anything having been changed. */
export const FolderChanges = z
  .object({
    folder: z.string(),
    at: z.iso.datetime(),
    /** Files in the folder. */
    files: Count,
    unchanged: Count,
    counts: ChangeCounts,
    /** Of each kind in this order, at most `CHANGED_ROWS`. */
    first: z.array(ChangedFile).readonly(),
    /**
     * The folder holds nothing although the project has photos: a drive may not be connected. What
     * is gone is then marked as missing only when a person says so.
     */
    empty: z.boolean(),
  })
  .readonly()
export type FolderChanges = z.infer<typeof FolderChanges>

export const NO_CHANGES: ChangeCounts = { added: 0, changed: 0, gone: 0, moved: 0, returned: 0 }

export const countChanges = (counts: ChangeCounts): number =>
  ChangeKind.options.reduce((sum, kind) => sum + counts[kind], 0)

/** What is known of the open project's folder. */
export const FolderStatus = z.discriminatedUnion('state', [
  /** Nobody has looked since the project was opened, or the look was broken off. */
  z.object({ state: z.literal('unchecked') }).readonly(),
  z.object({ state: z.literal('checking') }).readonly(),
  z.object({ state: z.literal('checked'), changes: FolderChanges }).readonly(),
  /** It could not be listed, so nothing is known of its files. */
  z
    .object({
      state: z.literal('unreachable'),
      folder: z.string(),
      reason: z.enum(['notThere', 'notReadable']),
    })
    .readonly(),
])
export type FolderStatus = z.infer<typeof FolderStatus>

/** What came of applying the changes of a check. */
export const AppliedChanges = z
  .object({
    applied: ChangeCounts,
    /** Files that changed again since the check, which the next check will tell of. */
    leftOut: Count,
  })
  .readonly()
export type AppliedChanges = z.infer<typeof AppliedChanges>
