import { z } from 'zod'
import { Label } from './label.ts'
import { SplitResult } from './metrics.ts'
import { RateChange } from './rate-change.ts'
import { RunDescription } from './run-description.ts'
import { RunSpec } from './run-spec.ts'

/**
 * preparing: photos are being decoded to the network's size.
 * training, then finished; or stopped on request, keeping what was learned; or failed, with a reason.
 * paused: stopped on request, to be resumed. What stopped or failed can be resumed too, from its
 * last checkpoint.
 */
export const RunState = z.enum([
  'preparing',
  'training',
  'stopping',
  'pausing',
  'paused',
  'finished',
  'stopped',
  'failed',
])
export type RunState = z.infer<typeof RunState>

const ENDED: ReadonlySet<RunState> = new Set(['paused', 'finished', 'stopped', 'failed'])
/** Nothing goes on in it, though it may be resumed. */
export const hasEnded = (state: RunState): boolean => ENDED.has(state)

/** Where the pixels were while it trained: all in memory, or read from the cache ahead of each step. */
export const PixelSource = z.enum(['memory', 'streamed'])
export type PixelSource = z.infer<typeof PixelSource>

/**
 * What a run cost, in photos passed through the network: forward, and backward for gradients. It
 * makes a genetic algorithm, which only goes forward, comparable with the others.
 */
export const Passes = z
  .object({ forward: z.int().nonnegative(), backward: z.int().nonnegative() })
  .readonly()
export type Passes = z.infer<typeof Passes>

/** A run's state on disk, from which it can be resumed or another one forked. */
export const Checkpoint = z
  .object({
    /** Weight updates made before it. */
    step: z.int().nonnegative(),
    epoch: z.int().nonnegative(),
    bytes: z.int().nonnegative(),
  })
  .readonly()
export type Checkpoint = z.infer<typeof Checkpoint>

export const RunResult = z
  .object({
    train: SplitResult,
    validation: SplitResult,
    /** Validation photos of the most frequent label: what always guessing it would get right. */
    majority: z.object({ labelId: z.int().positive(), photos: z.int().nonnegative() }).readonly(),
    imagesPerSecond: z.number().nonnegative(),
    /** The epoch whose weights were kept. */
    epoch: z.int().nonnegative(),
    /** Why it ended before its last epoch, in a sentence for people. */
    endedEarly: z.string().nullable(),
    /** Its loss grew beyond all bounds; not said of others, and by earlier versions of none. */
    diverged: z.boolean().optional(),
    passes: Passes,
    pixels: PixelSource,
  })
  .readonly()
export type RunResult = z.infer<typeof RunResult>

export const Run = z
  .object({
    /** 1, 2, 3 … within its project. */
    id: z.int().positive(),
    ...RunDescription.unwrap().shape,
    state: RunState,
    /** Why the run failed, in a sentence for people. */
    reason: z.string().nullable(),
    spec: RunSpec,
    /** The labels the network tells apart, in the order of its outputs. */
    labels: z.array(Label).readonly(),
    trainPhotos: z.int().nonnegative(),
    validationPhotos: z.int().nonnegative(),
    stepsPerEpoch: z.int().positive(),
    /** Weight updates made so far. */
    stepsDone: z.int().nonnegative(),
    createdAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    /** Weights that can classify photos are on disk. */
    hasWeights: z.boolean(),
    /** There is a checkpoint from which it can go on, if it has not finished. */
    canResume: z.boolean(),
    /** The run and the step of the checkpoint that it began from; null for fresh weights. */
    forkedFrom: z
      .object({ runId: z.int().positive(), step: z.int().nonnegative() })
      .readonly()
      .nullable(),
    /** The experiment that it is a part of; null for a run of its own. */
    experimentId: z.int().positive().nullable(),
    /** Changes of the learning rate that a person made while it was under way, the earliest first. */
    rateChanges: z.array(RateChange).readonly(),
    result: RunResult.nullable(),
  })
  .readonly()
export type Run = z.infer<typeof Run>

/** Points of the small curve that a list shows of a run. */
export const MAX_CURVE = 40

/** The validation loss after an epoch. */
export const CurvePoint = z
  .object({ epoch: z.int().nonnegative(), validationLoss: z.number() })
  .readonly()
export type CurvePoint = z.infer<typeof CurvePoint>

/** A run as a list shows it. */
export const ListedRun = Run.unwrap()
  .extend({
    /** Evenly over its epochs, the first and the last always among them. */
    curve: z.array(CurvePoint).max(MAX_CURVE).readonly(),
  })
  .readonly()
export type ListedRun = z.infer<typeof ListedRun>

/** What a run takes on the disk. */
export const RunDisk = z
  .object({
    runId: z.int().positive(),
    bytes: z.int().nonnegative(),
    /** Of these, those of checkpoints that it can do without. */
    thinnable: z.int().nonnegative(),
    checkpoints: z.int().nonnegative(),
    /** Checkpoints that it can do without. */
    thinnableCheckpoints: z.int().nonnegative(),
  })
  .readonly()
export type RunDisk = z.infer<typeof RunDisk>
