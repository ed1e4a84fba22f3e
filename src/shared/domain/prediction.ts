import { z } from 'zod'
import { Bytes } from './binary.ts'
import { UnreadableReason } from './sample.ts'

/** A label and the probability the network gives it, 0 to 1. */
export const LabelProbability = z
  .object({ label: z.string(), probability: z.number().min(0).max(1) })
  .readonly()
export type LabelProbability = z.infer<typeof LabelProbability>

/** What a network says of one photo: every label, the most probable first. Or why it cannot. */
export const Prediction = z.discriminatedUnion('state', [
  z
    .object({
      state: z.literal('classified'),
      path: z.string(),
      probabilities: z.array(LabelProbability).min(1).readonly(),
      /** A small WebP of the photo, to be shown beside the answer; null when not asked for. */
      preview: Bytes.nullable(),
    })
    .readonly(),
  z
    .object({
      state: z.literal('unreadable'),
      path: z.string(),
      reason: UnreadableReason,
      explanation: z.string(),
    })
    .readonly(),
])
export type Prediction = z.infer<typeof Prediction>
