import { z } from 'zod'
import { InputSpec } from '#shared/domain/input-spec.ts'
import { UnreadableReason } from '#shared/domain/sample.ts'

/** What a decoder process is asked: one file at a time. */
export const DecodeRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('inspect'), path: z.string(), thumbnailSize: z.int().positive() }),
  z.object({ kind: z.literal('pixels'), path: z.string(), input: InputSpec }),
  z.object({ kind: z.literal('thumbnail'), path: z.string(), size: z.int().positive() }),
])
export type DecodeRequest = z.infer<typeof DecodeRequest>

export const DecoderVersions = z.object({ sharp: z.string(), libvips: z.string() }).readonly()
export type DecoderVersions = z.infer<typeof DecoderVersions>

/** What a decoder process says. */
export const DecoderMessage = z.discriminatedUnion('type', [
  /** The first one: what can fail before any file was looked at has not failed. */
  z.object({ type: z.literal('ready'), versions: DecoderVersions }),
  /** Its memory, told every now and then while it is busy. */
  z.object({ type: z.literal('memory'), residentBytes: z.number() }),
  /** The answer to what it was asked last; the asker knows its shape. */
  z.object({ type: z.literal('decoded'), result: z.unknown() }),
  z.object({
    type: z.literal('unreadable'),
    reason: UnreadableReason,
    explanation: z.string(),
  }),
])
export type DecoderMessage = z.infer<typeof DecoderMessage>
