import { z } from 'zod'
import { Augmentation } from './augmentation.ts'
import { InputSpec } from './input-spec.ts'

/** Pictures that one look may ask for. */
export const MAX_LOOKS = 12

/** What TensorFlow takes as a seed. */
const Int32 = z.int().min(0).max(2_147_483_647)

/** How one photo is to be changed, to be looked at: what of a RunSpec it takes, and how often. */
export const AugmentedLook = z
  .object({
    input: InputSpec,
    augmentation: Augmentation,
    /** Of the run; with `step` it decides all that is random. */
    seed: Int32,
    step: Int32,
    count: z.int().min(1).max(MAX_LOOKS),
  })
  .readonly()
export type AugmentedLook = z.infer<typeof AugmentedLook>
