import { z } from 'zod'
import { Problem } from '../contract/problem.ts'
import { LaneNumber, LaneThreads, OpenedLane } from '../domain/lanes.ts'

/**
 * What travels between the supervising process and an engine process. The supervisor does not look
 * into what library and trainers say to each other; it only carries it.
 */
export const Envelope = z.discriminatedUnion('port', [
  /** Between the supervisor's own client and the library, and between the supervisor and a trainer. */
  z.object({ port: z.literal('client'), message: z.unknown() }),
  /** Between the library and the trainer of a lane. */
  z.object({ port: z.literal('trainer'), lane: LaneNumber, message: z.unknown() }),
  /** To the library: a lane's trainer is gone, and whatever it was asked will not be answered. */
  z.object({ port: z.literal('trainerLost'), lane: LaneNumber, problem: Problem }),
  /** From the library: the trainer of a lane, once it is needed, computes with so many threads. */
  z.object({ port: z.literal('openLane'), lane: OpenedLane, threads: LaneThreads }),
  /** From the library: whatever the trainer of a lane does, it is to end. */
  z.object({ port: z.literal('closeLane'), lane: OpenedLane }),
  /** To the library: it has ended, nothing more comes from it, and the lane can be opened anew. */
  z.object({ port: z.literal('laneClosed'), lane: OpenedLane }),
])
export type Envelope = z.infer<typeof Envelope>
