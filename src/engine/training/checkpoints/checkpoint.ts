import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ProblemError } from '#shared/contract/problem.ts'
import { Passes } from '#shared/domain/run.ts'
import { RateFactor } from '#shared/domain/rate-change.ts'
import { RunSpec } from '#shared/domain/run-spec.ts'
import { CHECKPOINT_FOLDER, checkpointName, stepOfCheckpoint } from '#engine/files/run-files.ts'
import { systemErrorCode } from '#engine/files/system-error.ts'
import { writeAtomically } from '#engine/files/write-atomically.ts'
import { decodeSafetensors, encodeSafetensors, type NamedTensor } from './safetensors.ts'
import { DivergenceState } from '../run/divergence.ts'
import { superfluous } from './thin-checkpoints.ts'

/** A loss as JSON can hold it: null when it is not a finite number. */
const Loss = z
  .number()
  .nullable()
  .transform((loss) => loss ?? NaN)

/** Where a run stands between two steps, besides its tensors. */
export const Progress = z
  .object({
    /** Updates made. */
    step: z.int().nonnegative(),
    /** Epochs ended; the next one may have begun. */
    epoch: z.int().nonnegative(),
    /** Steps made of the epoch that has begun. */
    stepInEpoch: z.int().nonnegative(),
    /** Sum of its losses so far, each times its batch's photos, and those photos. */
    lossSum: Loss,
    photos: z.int().nonnegative(),
    /** Seconds of training, over all sessions. */
    seconds: z.number().nonnegative(),
    passes: Passes,
    /** After each epoch, the untrained network's first. */
    validationLosses: z.array(Loss),
    /** The epoch whose weights are kept, and they are here under `kept.`; null for none yet. */
    keptEpoch: z.int().nonnegative().nullable(),
    divergence: DivergenceState,
    /** Multiplies the schedule's learning rates; a person may change it while the run goes on. */
    rateFactor: RateFactor.default(1),
    /** Photos of the epoch so far that got their label before their step; null where nobody counts. */
    correct: z.int().nonnegative().nullable().default(null),
    /** Seconds that the epoch's steps took so far. */
    stepSeconds: z.number().nonnegative().default(0),
  })
  .readonly()
export type Progress = z.infer<typeof Progress>

/**
 * A run's whole state, so that a run which goes on from it computes what an uninterrupted one does.
 * There is no state of random numbers: every stream is derived from the spec's seed and the step.
 */
export interface CheckpointContent {
  readonly spec: RunSpec
  readonly progress: Progress
  readonly weights: readonly NamedTensor[]
  /** What the optimizer remembers. */
  readonly slots: readonly NamedTensor[]
  /** The weights that the run would end with now, where they are not the current ones. */
  readonly kept: readonly NamedTensor[]
}

const VERSION = '1'
const KEPT = 'kept.'
const SLOT = 'slot.'

const Metadata = z.object({
  format: z.literal('downhill-checkpoint'),
  version: z.literal(VERSION),
  spec: z
    .string()
    .transform((text, context) => fromJson(text, context))
    .pipe(RunSpec),
  progress: z
    .string()
    .transform((text, context) => fromJson(text, context))
    .pipe(Progress),
})

function fromJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' })
    return z.NEVER
  }
}

/**
 * Writes a checkpoint as one safetensors file and removes those that are no longer worth their
 * space. Gives its size in bytes.
 * @throws ProblemError DISK
 */
export async function writeCheckpoint(
  runFolder: string,
  { spec, progress, weights, slots, kept }: CheckpointContent,
): Promise<number> {
  const folder = join(runFolder, CHECKPOINT_FOLDER)
  const file = encodeSafetensors([...weights, ...renamed(slots, SLOT), ...renamed(kept, KEPT)], {
    format: 'downhill-checkpoint',
    version: VERSION,
    step: String(progress.step),
    epoch: String(progress.epoch),
    spec: JSON.stringify(spec),
    progress: JSON.stringify(progress),
  })
  try {
    await mkdir(folder, { recursive: true })
    await writeAtomically(join(folder, checkpointName(progress.step)), file)
    await thin(folder)
  } catch (error) {
    throw new ProblemError(
      'DISK',
      `The checkpoint could not be written to ${folder}. Check that the disk is not full and that you may write there.`,
      { folder, code: systemErrorCode(error) ?? '' },
    )
  }
  return file.byteLength
}

/** @throws ProblemError NOT_FOUND when it is missing or damaged */
export async function readCheckpoint(path: string): Promise<CheckpointContent> {
  try {
    const { tensors, metadata } = decodeSafetensors(await readFile(path))
    const { spec, progress } = Metadata.parse(metadata)
    return {
      spec,
      progress,
      weights: tensors.filter(({ name }) => !name.startsWith(SLOT) && !name.startsWith(KEPT)),
      slots: unnamed(tensors, SLOT),
      kept: unnamed(tensors, KEPT),
    }
  } catch (error) {
    throw new ProblemError(
      'NOT_FOUND',
      `The checkpoint ${path} is missing or damaged. Train the network again, or go on from another checkpoint.`,
      { path, cause: error instanceof Error ? error.message : String(error) },
    )
  }
}

/** The run's latest checkpoint that can be read. @throws ProblemError NOT_FOUND when there is none */
export async function readLatestCheckpoint(runFolder: string): Promise<CheckpointContent> {
  const folder = join(runFolder, CHECKPOINT_FOLDER)
  const steps = (await stepsIn(folder)).toReversed()
  for (const step of steps) {
    try {
      return await readCheckpoint(join(folder, checkpointName(step)))
    } catch {
      // An earlier one costs some steps again, but no result.
    }
  }
  throw new ProblemError(
    'NOT_FOUND',
    `There is no checkpoint in ${folder} that can be read, so this run cannot go on. Train the network again.`,
    { folder },
  )
}

async function thin(folder: string): Promise<void> {
  const steps = await stepsIn(folder)
  const sizes = await Promise.all(
    steps.map(async (step) => (await stat(join(folder, checkpointName(step)))).size),
  )
  for (const step of superfluous(steps.map((step, i) => ({ step, bytes: sizes[i] ?? 0 })))) {
    await rm(join(folder, checkpointName(step)), { force: true })
  }
}

/** The steps of the checkpoints in a folder, the earliest first. */
async function stepsIn(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .map(stepOfCheckpoint)
    .filter((step) => step !== undefined)
    .sort((a, b) => a - b)
}

const renamed = (tensors: readonly NamedTensor[], prefix: string): readonly NamedTensor[] =>
  tensors.map((tensor) => ({ ...tensor, name: prefix + tensor.name }))

const unnamed = (tensors: readonly NamedTensor[], prefix: string): readonly NamedTensor[] =>
  tensors
    .filter(({ name }) => name.startsWith(prefix))
    .map((tensor) => ({ ...tensor, name: tensor.name.slice(prefix.length) }))
