import { z } from 'zod'
import { Problem } from '../contract/problem.ts'

/** What travels over any of Downhill's process boundaries. Payloads are parsed by the contract. */
export const Message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('call'), id: z.int(), method: z.string(), input: z.unknown() }),
  z.object({ type: z.literal('result'), id: z.int(), output: z.unknown() }),
  z.object({ type: z.literal('problem'), id: z.int(), problem: Problem }),
  z.object({ type: z.literal('event'), event: z.string(), payload: z.unknown() }),
])
export type Message = z.infer<typeof Message>

/** One end of a boundary. */
export interface Port {
  readonly send: (message: Message) => void
  /** One listener; the message has not been parsed. */
  readonly listen: (listener: (message: unknown) => void) => void
}
