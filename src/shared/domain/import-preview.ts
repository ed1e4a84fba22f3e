import { z } from 'zod'
import { ImportReading } from './import-reading.ts'
import { FolderLayout } from './project.ts'
import { Split } from './split.ts'

const Count = z.int().nonnegative()

/** Files and wrong lines that a preview names; the others are asked for by page. */
export const PREVIEW_ROWS = 20
/** Labels that a preview counts: more are no labels, but a pattern that does not fit. */
export const PREVIEW_LABELS = 500

/** A file of a folder, and what an import would make of it. */
export const PlannedFile = z
  .object({
    /** Relative to the folder, with `/`. */
    path: z.string().min(1),
    /** What its label and split are by the reading. */
    label: z.string().nullable(),
    split: Split.nullable(),
    /** Whether the project has it already; it then stays as it is there. */
    known: z.boolean(),
  })
  .readonly()
export type PlannedFile = z.infer<typeof PlannedFile>

/** A line of a list that says nothing about a file of the folder, and why. */
export const WrongLine = z
  .object({
    line: z.int().positive(),
    /** What stands there, cut where it is long. */
    text: z.string(),
    reason: z.string(),
  })
  .readonly()
export type WrongLine = z.infer<typeof WrongLine>

/** A folder of photos, and what of it was meant: all of it where `only` is null. */
export const ImportGroup = z
  .object({ folder: z.string(), only: z.array(z.string()).readonly().nullable() })
  .readonly()
export type ImportGroup = z.infer<typeof ImportGroup>

/** What an import of a folder would do, without having done anything. */
export const ImportPreview = z
  .object({
    folder: z.string(),
    reading: ImportReading,
    layout: FolderLayout,
    /** The project that the files would go to, which may not be there yet. */
    project: z.object({ path: z.string(), exists: z.boolean() }).readonly(),
    files: Count,
    /** Files that the project has already. */
    known: Count,
    /** By name, at most `PREVIEW_LABELS` of them. */
    labels: z.array(z.object({ label: z.string(), files: Count }).readonly()).readonly(),
    labelCount: Count,
    splits: z.array(z.object({ split: Split, files: Count }).readonly()).readonly(),
    unlabelled: Count,
    first: z.array(PlannedFile).readonly(),
    wrongLines: z.object({ total: Count, first: z.array(WrongLine).readonly() }).readonly(),
  })
  .readonly()
export type ImportPreview = z.infer<typeof ImportPreview>
