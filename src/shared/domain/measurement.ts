import { z } from 'zod'

/** Zero or more; no infinity. */
const Seconds = z.number().nonnegative()

/** What work on several photos at once takes: `fixed` seconds, and `perPhoto` for each of them. */
export const Cost = z.object({ fixed: Seconds, perPhoto: Seconds }).readonly()
export type Cost = z.infer<typeof Cost>

/** How long the parts of a run take on this machine, in seconds, by some real ones. */
export const Measurement = z
  .object({
    /** From settings to a network that trains: its graph, its first weights, first runs. */
    begin: Seconds,
    /** Several full steps that the graph makes at once; null where it makes each by itself. */
    block: z
      .object({ steps: z.int().min(2), seconds: Seconds })
      .readonly()
      .nullable(),
    /** One step. */
    step: Cost,
    /** Judging photos, at most `judgedAtOnce` of them. */
    judge: Cost,
    judgedAtOnce: z.int().positive(),
    /** Taking a copy of the weights, as after an epoch that was the best so far. */
    copy: Seconds,
    /** Writing a file of weights: `fixed` seconds, and `perByte` for each byte of it. */
    save: z.object({ fixed: Seconds, perByte: Seconds }).readonly(),
    /** Bytes that the trainer holds before it has a network. */
    resident: z.int().nonnegative(),
  })
  .readonly()
export type Measurement = z.infer<typeof Measurement>

/** What is to be measured, beside the settings. */
export const MeasureOrder = z
  .object({
    /** Photos to train on, and to judge by. */
    train: z.int().positive(),
    validation: z.int().positive(),
    /** Each batch brings its pixels, because all of them do not fit into memory. */
    streamed: z.boolean(),
    /** A folder on the disk that runs are kept on. */
    folder: z.string(),
  })
  .readonly()
export type MeasureOrder = z.infer<typeof MeasureOrder>
