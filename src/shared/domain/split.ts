import { z } from 'zod'

/** What a photo is for: to learn from, to choose settings by, or to be judged by once at the end. */
export const Split = z.enum(['train', 'validation', 'test'])
export type Split = z.infer<typeof Split>
