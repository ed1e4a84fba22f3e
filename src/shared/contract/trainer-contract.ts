import { z } from 'zod'
import { AugmentedLook } from '../domain/augmented-look.ts'
import { Bytes, Floats, Uint16s, Uint32s } from '../domain/binary.ts'
import { DescentPath, DescentSpec } from '../domain/descent.ts'
import { EpochLook } from '../domain/epoch-look.ts'
import { EpochMetrics, SplitResult } from '../domain/metrics.ts'
import { GradientCheck, GradientCheckSettings } from '../domain/gradient-check.ts'
import { GradientNoise, GradientNoiseSettings } from '../domain/gradient-noise.ts'
import { InputSpec } from '../domain/input-spec.ts'
import {
  LossSurface,
  MAX_OTHER_PATHS,
  SurfaceNews,
  SurfaceSettings,
} from '../domain/loss-surface.ts'
import { Measurement, MeasureOrder } from '../domain/measurement.ts'
import { ModelSpec } from '../domain/model-spec.ts'
import { RateChange, RateFactor } from '../domain/rate-change.ts'
import { RateFinding, RateRange } from '../domain/rate-finding.ts'
import { Passes, PixelSource } from '../domain/run.ts'
import { RunSpec } from '../domain/run-spec.ts'
import type { Contract } from './contract.ts'

/** The TensorFlow that trains here, as it described itself. */
export const TrainerDescription = z
  .object({
    tensorflow: z.string(),
    tfjsNode: z.string(),
    /** Native TensorFlow, not JavaScript. */
    native: z.boolean(),
    /** A small matrix product came out right. */
    verified: z.boolean(),
    threads: z.int().positive(),
    cpu: z.string(),
    cpuFeatures: z.array(z.string()).readonly(),
  })
  .readonly()
export type TrainerDescription = z.infer<typeof TrainerDescription>

/**
 * Decoded photos of one split: which rows of the pixel file, and each one's label as its index
 * in the network's outputs. Both have the split's length.
 */
export const SplitRows = z
  .object({ rows: Uint32s, labels: Uint16s })
  .readonly()
  .refine((split) => split.rows.length === split.labels.length, 'one label for each row')
export type SplitRows = z.infer<typeof SplitRows>

/** What a network is trained or tried on. The trainer reads pixels from a file and knows no photos. */
export const TrainingData = z
  .object({
    spec: RunSpec,
    labelCount: z.int().min(2),
    /** uint8 rows of imageSize × imageSize × channels, one photo each. */
    pixelFile: z.string(),
    /** Bytes that decoded photos may take in memory; more are streamed from the file. */
    pixelBudget: z.int().nonnegative(),
    train: SplitRows,
    validation: SplitRows,
  })
  .readonly()
export type TrainingData = z.infer<typeof TrainingData>

/** Everything a trainer needs to know. */
export const TrainingJob = TrainingData.unwrap()
  .extend({
    /** The run's folder: weights and checkpoints are written there. */
    folder: z.string(),
    /** The epoch after which it ends as if it had been asked to; by default it trains to its end. */
    upTo: z.int().positive().optional(),
    /**
     * Where training begins. `resume` takes everything from the run's last checkpoint, `fork` only
     * the weights from a checkpoint file of another run.
     */
    start: z.discriminatedUnion('from', [
      z.object({ from: z.literal('seed') }).readonly(),
      z.object({ from: z.literal('resume') }).readonly(),
      z.object({ from: z.literal('fork'), checkpoint: z.string() }).readonly(),
    ]),
    /** Whether weights from along the way are kept, for a picture of it. */
    path: z.boolean().default(false),
  })
  .readonly()
export type TrainingJob = z.infer<typeof TrainingJob>

export const TrainingOutcome = z
  .object({
    /** `interrupted` on request, with a checkpoint to go on from. */
    end: z.enum(['finished', 'interrupted']),
    steps: z.int().nonnegative(),
    train: SplitResult,
    validation: SplitResult,
    imagesPerSecond: z.number().nonnegative(),
    epoch: z.int().nonnegative(),
    endedEarly: z.string().nullable(),
    diverged: z.boolean().optional(),
    passes: Passes,
    pixels: PixelSource,
  })
  .readonly()
export type TrainingOutcome = z.infer<typeof TrainingOutcome>

/** What a saved network needs to be used again. */
export const SavedNetwork = z
  .object({
    folder: z.string(),
    input: InputSpec,
    model: ModelSpec,
    labelCount: z.int().min(2),
  })
  .readonly()
export type SavedNetwork = z.infer<typeof SavedNetwork>

/** At which weights something is measured: fresh ones by the spec's seed, or those of a run's folder. */
export const NetworkWeights = z.discriminatedUnion('from', [
  z.object({ from: z.literal('seed') }).readonly(),
  z.object({ from: z.literal('run'), folder: z.string() }).readonly(),
])
export type NetworkWeights = z.infer<typeof NetworkWeights>

/** A trained network and the photos whose loss is looked at around it. */
export const SurfaceOrder = z
  .object({
    data: TrainingData,
    /** The folder of the run whose weights are the centre. */
    folder: z.string(),
    /** Those of runs with the same network, whose ways are drawn as well. */
    others: z.array(z.string()).max(MAX_OTHER_PATHS).readonly(),
    settings: SurfaceSettings,
    /** What was known when it was stopped; of the same weights, it is not computed again. */
    known: LossSurface.nullable(),
  })
  .readonly()
export type SurfaceOrder = z.infer<typeof SurfaceOrder>

/** What the trainer process offers to the library. */
export const trainerContract = {
  methods: {
    'trainer.describe': { input: z.object({}).readonly(), output: TrainerDescription },
    /** Trains to the end; progress comes as events. One job at a time. */
    'trainer.train': { input: TrainingJob, output: TrainingOutcome },
    /**
     * Multiplies the running job's learning rates by a factor from its next step on, in place of an
     * earlier factor; `trainer.rateChanged` tells from which step. Nothing where no job runs.
     */
    'trainer.setRateFactor': {
      input: z.object({ factor: RateFactor }).readonly(),
      output: z.object({}).readonly(),
    },
    /** Asks the running job to end soon, keeping what was learned and a checkpoint. */
    'trainer.stop': { input: z.object({}).readonly(), output: z.object({}).readonly() },
    /** A learning-rate range test; progress comes as `trainer.worked`. */
    'trainer.findRate': {
      input: z.object({ data: TrainingData, range: RateRange }).readonly(),
      output: RateFinding,
    },
    'trainer.checkGradients': {
      input: GradientCheckSettings.unwrap().extend({ data: TrainingData }).readonly(),
      output: GradientCheck,
    },
    /**
     * How far the gradients of random mini-batches are from the gradient over all training photos;
     * progress comes as `trainer.worked`, in photos of `noiseWork`.
     */
    'trainer.gradientNoise': {
      input: z
        .object({
          data: TrainingData,
          weights: NetworkWeights,
          settings: GradientNoiseSettings,
        })
        .readonly(),
      output: GradientNoise,
    },
    /**
     * The loss around a trained network. Points come as `trainer.surfaced`, their number as
     * `trainer.worked`; stopped, it answers with what is known.
     */
    'trainer.lossSurface': { input: SurfaceOrder, output: LossSurface },
    /**
     * How long the parts of a run with these settings take here. It gives way to a job, and to the
     * next measurement, with CANCELLED; during a job it is BUSY.
     */
    'trainer.measure': {
      input: z
        .object({ spec: RunSpec, labelCount: z.int().min(2), order: MeasureOrder })
        .readonly(),
      output: Measurement,
    },
    /** A walk on a function of one or two numbers. No job has to end for it. */
    'trainer.descend': { input: DescentSpec, output: DescentPath },
    /** Probabilities [photos × labels], row by row, for photos already decoded to the input. */
    'trainer.predict': {
      input: z
        .object({
          network: SavedNetwork,
          photos: z.int().positive(),
          pixels: Bytes,
        })
        .readonly(),
      output: z.object({ probabilities: Floats }).readonly(),
    },
    /**
     * One decoded photo as training would change it: uint8 [count, imageSize, imageSize, channels].
     * It keeps nothing, and no job has to end for it.
     */
    'trainer.augment': {
      input: z.object({ look: AugmentedLook, pixels: Bytes }).readonly(),
      output: z.object({ pixels: Bytes }).readonly(),
    },
  },
  events: {
    /**
     * What a job learned since it last told: losses of consecutive steps, the first numbered
     * `firstStep`, and the epochs that ended meanwhile. At most about ten a second.
     */
    'trainer.progress': {
      payload: z
        .object({
          firstStep: z.int().nonnegative(),
          losses: Floats,
          /** Of each step. */
          learningRates: Floats,
          /** Length of each step's whole gradient; empty where the optimizer follows none. */
          gradientNorms: Floats,
          /** Seconds of training until the last of them. */
          seconds: z.number().nonnegative(),
          epochs: z.array(EpochMetrics).readonly(),
        })
        .readonly(),
      delivery: 'every',
    },
    /** How far an experiment is. */
    'trainer.worked': {
      payload: z.object({ done: z.int().nonnegative() }).readonly(),
      delivery: 'latest',
    },
    /**
     * Points of a loss surface, as soon as they are known; at most about ten times a second. Before
     * the first of them, the plane in which they lie.
     */
    'trainer.surfaced': { payload: SurfaceNews, delivery: 'every' },
    /** Steps from `step` on have their learning rates multiplied; a checkpoint says so too. */
    'trainer.rateChanged': { payload: RateChange, delivery: 'every' },
    /** What the network sees and says after an epoch; at most about two a second. */
    'trainer.looked': { payload: EpochLook, delivery: 'every' },
    /** A checkpoint and weights were written to the run's folder, as of `step` updates. */
    'trainer.checkpoint': {
      payload: z.object({ step: z.int().nonnegative() }).readonly(),
      delivery: 'every',
    },
  },
} as const satisfies Contract
export type TrainerContract = typeof trainerContract
