import { z } from 'zod'

/** What of a photo has nothing to do with what it shows, but may give its label away. */
export const ShortcutFeature = z.enum(['bytes', 'dimensions', 'meanColour', 'takenAt', 'format'])
export type ShortcutFeature = z.infer<typeof ShortcutFeature>

const Share = z.number().min(0).max(1)
const Count = z.int().nonnegative()

/** How well labels can be guessed from one feature alone. */
export const Shortcut = z
  .object({
    feature: ShortcutFeature,
    /** Share of photos whose label was guessed from the others', each held out once. */
    accuracy: Share,
    /** Where the accuracy lies with 95 % confidence. */
    interval: z.tuple([Share, Share]).readonly(),
    /** Whether that is so much more than always guessing the most frequent label. */
    tells: z.boolean(),
  })
  .readonly()
export type Shortcut = z.infer<typeof Shortcut>

/** What is good to know of a dataset before a network learns from it. */
export const HealthReport = z
  .object({
    /** Labelled photos that are trained on. */
    photos: Count,
    /** Of each label that has photos, the most frequent first. */
    labels: z.array(z.object({ labelId: z.int().positive(), photos: Count }).readonly()).readonly(),
    unlabelled: Count,
    excluded: Count,
    unreadable: Count,
    duplicates: Count,
    conflicts: Count,
    /** Photos that look nearly like another. */
    nearDuplicates: Count,
    /** Photos whose shorter side has fewer than `SMALL_SIDE` pixels. */
    small: Count,
    /** Photos of more than `LARGE_PIXELS` pixels. */
    large: Count,
    /** Accuracy of always guessing the most frequent label. */
    majorityShare: Share,
    /** Empty where there are too few photos to say anything. */
    shortcuts: z.array(Shortcut).readonly(),
  })
  .readonly()
export type HealthReport = z.infer<typeof HealthReport>

export const SMALL_SIDE = 32
export const LARGE_PIXELS = 50_000_000
/** A label with more than this many times the photos of another is out of balance. */
export const IMBALANCE = 3
