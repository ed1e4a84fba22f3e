import { z } from 'zod'

/** Up to how far each photo is changed, anew at every step; 0 or false leaves it as it is. */
export const Augmentation = z
  .object({
    /** Mirrors half of the photos, left to right. */
    flipHorizontally: z.boolean().default(false),
    /** Mirrors half of the photos, top to bottom. */
    flipVertically: z.boolean().default(false),
    /** Moves a photo by up to this share of its size, in each direction. */
    shift: z.number().min(0).max(0.5).default(0),
    /** Turns a photo by up to this many degrees, either way. */
    rotate: z.number().min(0).max(180).default(0),
    /** Enlarges or shrinks a photo by up to this share. */
    zoom: z.number().min(0).max(0.9).default(0),
    /** Adds up to this share of white or black. */
    brightness: z.number().min(0).max(1).default(0),
    /** Pulls colours away from or towards the photo's mean by up to this share. */
    contrast: z.number().min(0).max(1).default(0),
    /** Pulls colours away from or towards grey by up to this share. */
    colour: z.number().min(0).max(1).default(0),
    /** Covers a square of up to this share of a photo's side with its mean (DeVries & Taylor, 2017). */
    erase: z.number().min(0).max(0.9).default(0),
  })
  .readonly()
export type Augmentation = z.infer<typeof Augmentation>

export const NO_AUGMENTATION: Augmentation = Augmentation.parse({})

export const augments = (augmentation: Augmentation): boolean =>
  Object.values(augmentation).some((amount) => amount !== false && amount !== 0)
