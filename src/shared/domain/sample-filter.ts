import { z } from 'zod'
import { Split } from './split.ts'

/** Which readable photos are meant; what is not named does not matter. */
export const SampleFilter = z
  .object({
    /** Null: those without a label. */
    labelId: z.int().positive().nullable().optional(),
    /** Null: those in no split. */
    split: Split.nullable().optional(),
    excluded: z.boolean().optional(),
    /** Only photos that look nearly like another. */
    nearDuplicates: z.literal(true).optional(),
    /** Only photos of this group of look-alikes. */
    nearGroup: z.int().positive().optional(),
    /** Only photos of which a copy has another label. */
    conflicts: z.literal(true).optional(),
    /** Only photos whose file is missing. */
    missing: z.literal(true).optional(),
    /**
     * What a run's network says beside the photo's label. `any`: that it says something; `none`: that
     * it has not looked at the photo yet. Where the label it says is gone, it is neither right nor
     * wrong.
     */
    prediction: z
      .object({ runId: z.int().positive(), is: z.enum(['any', 'right', 'wrong', 'none']) })
      .readonly()
      .optional(),
    /** A part of the path, in capitals or not. */
    text: z.string().max(255).optional(),
  })
  .readonly()
export type SampleFilter = z.infer<typeof SampleFilter>

/**
 * How a list of photos is sorted. Photos that are alike in this stand by path. With the most
 * uncertain ones first among those without a label, the photos stand in the order in which a label
 * teaches the network most (uncertainty sampling: Settles 2009, Active Learning Literature Survey,
 * section 3.1).
 */
export const SampleOrder = z.enum([
  'path',
  'takenAt',
  'bytes',
  'pixels',
  'nearGroup',
  'uncertainty',
])
export type SampleOrder = z.infer<typeof SampleOrder>

/** Samples that one call may name; a larger choice is said by its filter. */
export const MAX_SELECTION = 10_000

/** Photos that something is done with: some that are named, or all of a filter but some. */
export const Selection = z.union([
  z.object({ ids: z.array(z.int().positive()).min(1).max(MAX_SELECTION).readonly() }).readonly(),
  z
    .object({
      filter: SampleFilter,
      except: z.array(z.int().positive()).max(MAX_SELECTION).readonly(),
    })
    .readonly(),
])
export type Selection = z.infer<typeof Selection>

const Count = z.int().nonnegative()

/** How many photos a filter shows, and how many it would show with one more choice. */
export const SampleCounts = z
  .object({
    total: Count,
    /** By label, null being none; for the filter without its label. */
    labels: z
      .array(z.object({ labelId: z.int().positive().nullable(), count: Count }).readonly())
      .readonly(),
    /** By split, null being none; for the filter without its split. */
    splits: z.array(z.object({ split: Split.nullable(), count: Count }).readonly()).readonly(),
    excluded: Count,
    nearDuplicates: Count,
    conflicts: Count,
    missing: Count,
    /** By what the network of the run that was asked about says; null where no run was. */
    predictions: z.object({ right: Count, wrong: Count, none: Count }).readonly().nullable(),
  })
  .readonly()
export type SampleCounts = z.infer<typeof SampleCounts>
