import { z } from 'zod'
import { PixelSource } from '../run.ts'

const Seconds = z.number().nonnegative()
const Amount = z.int().nonnegative()

/** How long a run takes, in seconds; `total` is the sum of the parts. */
export const TimeEstimate = z
  .object({
    total: Seconds,
    /** One epoch: its steps, its judging, and its share of the checkpoints. */
    epoch: Seconds,
    epochs: z.int().positive(),
    parts: z
      .object({
        /** Decoding the photos that were not decoded to this size before. */
        prepare: Seconds,
        /** Until the first step: compiling, first weights, judging the untrained network. */
        begin: Seconds,
        training: Seconds,
        /** Judging the validation photos after each epoch. */
        judging: Seconds,
        /** Checkpoints while it trains. */
        saving: Seconds,
        /** After the last step: judging all photos, the last checkpoint. */
        end: Seconds,
      })
      .readonly(),
    /** When the machine was measured for it. */
    measuredAt: z.iso.datetime(),
  })
  .readonly()
export type TimeEstimate = z.infer<typeof TimeEstimate>

/** The most memory that the trainer holds during a run, in bytes; `bytes` is the sum of the parts. */
export const MemoryEstimate = z
  .object({
    bytes: Amount,
    parts: z
      .object({
        /** TensorFlow itself. */
        trainer: Amount,
        /** Decoded photos. */
        photos: Amount,
        /** Weights, what the optimizer remembers of them, and their gradient. */
        network: Amount,
        /** What the layers give for the photos of a batch. */
        batch: Amount,
        /** Copies of the weights while a checkpoint is written. */
        saving: Amount,
      })
      .readonly(),
    /** Bytes that the trainer could have at the most now. */
    available: Amount,
    /** Bytes that decoded photos may take; beyond, they are streamed. */
    pixelBudget: Amount,
    pixels: PixelSource,
  })
  .readonly()
export type MemoryEstimate = z.infer<typeof MemoryEstimate>

/** What a run adds to the disk, in bytes; `bytes` is the sum of the parts. */
export const DiskEstimate = z
  .object({
    bytes: Amount,
    parts: z
      .object({
        /** Photos that are decoded for the first time at this size. */
        pixels: Amount,
        checkpoints: Amount,
        /** The network to use. */
        weights: Amount,
      })
      .readonly(),
    available: Amount,
  })
  .readonly()
export type DiskEstimate = z.infer<typeof DiskEstimate>

/**
 * Why there is no time: something else is under way; there is no memory to try it in; or the network
 * has more weights than Downhill trains.
 */
export const Unmeasured = z.enum(['busy', 'noMemory', 'tooManyWeights'])
export type Unmeasured = z.infer<typeof Unmeasured>

/** What a run would cost on this machine, worked out before it begins. */
export const RunEstimate = z
  .object({
    weights: Amount,
    train: z.int().positive(),
    validation: z.int().positive(),
    time: TimeEstimate.nullable(),
    /** Null where there is a time. */
    unmeasured: Unmeasured.nullable(),
    memory: MemoryEstimate,
    disk: DiskEstimate,
  })
  .readonly()
export type RunEstimate = z.infer<typeof RunEstimate>
