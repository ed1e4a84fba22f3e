import { z } from 'zod'
import { Problem } from '../contract/problem.ts'

/**
 * What travels between the supervising process and an engine process. The supervisor does not look
 * into what library and trainer say to each other; it only carries it.
 */
export const Envelope = z.discriminatedUnion('port', [
  /** Between the supervisor's own client and the library. */
  z.object({ port: z.literal('client'), message: z.unknown() }),
  /** Between library and trainer. */
  z.object({ port: z.literal('trainer'), message: z.unknown() }),
  /** To the library: the trainer is gone, and whatever it was asked will not be answered. */
  z.object({ port: z.literal('trainerLost'), problem: Problem }),
])
export type Envelope = z.infer<typeof Envelope>
