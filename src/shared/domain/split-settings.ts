import { z } from 'zod'

/** The largest part of the photos that may be kept out of training. */
export const MAX_HELD_OUT = 0.9

/** Sums of decimal fractions miss their sum by a little: 0.1 + 0.2 is not 0.3. */
const ROUNDING = 1e-9

const Share = z.number().min(0).max(MAX_HELD_OUT)

/** How photos are put into training, validation and test: shares of each label, and a seed. */
export const SplitSettings = z
  .object({
    validationShare: Share,
    testShare: Share,
    /** The same photos are split alike by the same seed. */
    seed: z.int().min(0).max(2_147_483_647),
  })
  .readonly()
  .superRefine(({ validationShare, testShare }, context) => {
    if (validationShare + testShare <= MAX_HELD_OUT + ROUNDING) return
    context.addIssue({
      code: 'custom',
      path: ['testShare'],
      message: 'Validation and test together may take 90 % at most; the rest is learned from.',
    })
  })
export type SplitSettings = z.infer<typeof SplitSettings>

export const DEFAULT_SPLIT_SETTINGS: SplitSettings = {
  validationShare: 0.15,
  testShare: 0.15,
  seed: 1,
}
