import { z } from 'zod'
import { SplitSettings } from './split-settings.ts'

const Count = z.int().nonnegative()

/** Photos that stand in one split, and how many of them a person put there for good. */
const LearnedFrom = z.object({ photos: Count, pinned: Count }).readonly()

/** The same of photos that judge a network, with what an accuracy measured on them is worth. */
const JudgedBy = z
  .object({
    photos: Count,
    pinned: Count,
    /** Half of an accuracy's 95 % interval, where it is the widest: at one half. */
    marginAtWorst: z.number().min(0).max(0.5),
    /** The same at an accuracy of 90 %. */
    marginAt90: z.number().min(0).max(0.5),
    /** Too few photos to say much: see FEW_PHOTOS. */
    few: z.boolean(),
  })
  .readonly()
export type JudgedBy = z.infer<typeof JudgedBy>

/** How many photos stand in each split, and in none. */
export const SplitCounts = z
  .object({ train: LearnedFrom, validation: JudgedBy, test: JudgedBy, none: Count })
  .readonly()
export type SplitCounts = z.infer<typeof SplitCounts>

const LabelSplits = z.object({ labelId: z.int().positive(), counts: SplitCounts }).readonly()

/** Labelled photos that are trained on, by label and split. */
export const SplitTable = z
  .object({
    /** Of each label that has photos, in the labels' order. */
    labels: z.array(LabelSplits).readonly(),
    /** Of all labels together. */
    all: SplitCounts,
  })
  .readonly()
export type SplitTable = z.infer<typeof SplitTable>

/** What a split with some settings would be. */
export const SplitPreview = z
  .object({
    table: SplitTable,
    /** Photos that would get another split than they have. */
    moved: Count,
  })
  .readonly()
export type SplitPreview = z.infer<typeof SplitPreview>

/** The split as it is. */
export const SplitSummary = z
  .object({
    table: SplitTable,
    /** Made here; found in folders or a list at the import; or none, so that each run draws its own. */
    origin: z.enum(['made', 'found']).nullable(),
    /** What it was made with; null where none was made. */
    settings: SplitSettings.nullable(),
    /** Photos without a label or in conflict, which are not split. */
    unlabelled: Count,
    conflicts: Count,
    /** Groups of photos that look nearly alike, which stay on one side, and the photos in them. */
    together: z.object({ groups: Count, photos: Count }).readonly(),
    /** Groups that stand on more than one side all the same, and the photos in them. */
    apart: z.object({ groups: Count, photos: Count }).readonly(),
  })
  .readonly()
export type SplitSummary = z.infer<typeof SplitSummary>
