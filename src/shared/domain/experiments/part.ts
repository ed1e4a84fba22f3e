import { z } from 'zod'
import { GradientCheck, GradientCheckSettings } from '../gradient-check.ts'
import { GradientNoise, GradientNoiseSettings } from '../gradient-noise.ts'
import { RateFinding, RateRange } from '../rate-finding.ts'
import { LossSurface, MAX_OTHER_PATHS, SurfaceSettings } from '../loss-surface.ts'
import { RunResult } from '../run.ts'
import { RunSpec } from '../run-spec.ts'

/** Parts that an experiment may have, at the most. */
export const MAX_PARTS = 1000

/** What a part does: it trains a run, or lets the trainer measure something. */
export const PartWork = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('train'),
      spec: RunSpec,
      /** The epoch after which the run pauses; a later part may let the same run go on. */
      upTo: z.int().positive().optional(),
      /** Whether weights from along its way are kept, for a picture of it. */
      path: z.boolean().optional(),
    })
    .readonly(),
  z.object({ kind: z.literal('findRate'), spec: RunSpec, range: RateRange }).readonly(),
  z
    .object({
      kind: z.literal('checkGradients'),
      spec: RunSpec,
      ...GradientCheckSettings.unwrap().shape,
    })
    .readonly(),
  /** At the starting weights. */
  z
    .object({ kind: z.literal('gradientNoise'), spec: RunSpec, noise: GradientNoiseSettings })
    .readonly(),
  z
    .object({
      kind: z.literal('lossSurface'),
      runId: z.int().positive(),
      alsoRunIds: z.array(z.int().positive()).max(MAX_OTHER_PATHS).readonly(),
      settings: SurfaceSettings,
    })
    .readonly(),
])
export type PartWork = z.infer<typeof PartWork>
export type TrainWork = Extract<PartWork, { kind: 'train' }>
/** What is not training. */
export type Measuring = Exclude<PartWork, TrainWork>

/** What a part found. Of a training it is the run's result. */
export const PartResult = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('train'),
      run: RunResult,
      /** Seconds that the run has trained since it began, in earlier parts too. */
      seconds: z.number().nonnegative().optional(),
    })
    .readonly(),
  z.object({ kind: z.literal('findRate'), finding: RateFinding }).readonly(),
  z.object({ kind: z.literal('checkGradients'), check: GradientCheck }).readonly(),
  z.object({ kind: z.literal('gradientNoise'), noise: GradientNoise }).readonly(),
  z.object({ kind: z.literal('lossSurface'), surface: LossSurface }).readonly(),
])
export type PartResult = z.infer<typeof PartResult>

const PartKey = z.string().min(1).max(120)

/** A part as an experiment's plan names it. */
export const PlannedPart = z
  .object({
    /** What the part is known by within its experiment, the same whenever it is planned. */
    key: PartKey,
    /** What it is called on the page. */
    name: z.string().min(1).max(200),
    work: PartWork,
    /** Key of the part whose run goes on in this one. */
    continues: PartKey.optional(),
  })
  .readonly()
export type PlannedPart = z.infer<typeof PlannedPart>

export const PartState = z.enum(['waiting', 'running', 'done', 'failed'])
export type PartState = z.infer<typeof PartState>

/** A part as it is recorded. */
export const ExperimentPart = PlannedPart.unwrap()
  .extend({
    state: PartState,
    /** Why it failed, in a sentence for people. */
    reason: z.string().nullable(),
    /** The run that it trains, once that has begun. */
    runId: z.int().positive().nullable(),
    /** Of a loss surface also what was known of it when it was stopped. */
    result: PartResult.nullable(),
  })
  .readonly()
export type ExperimentPart = z.infer<typeof ExperimentPart>

export const isPartOver = ({ state }: Pick<ExperimentPart, 'state'>): boolean =>
  state === 'done' || state === 'failed'

/** What a plan knows of a part that is over. A part that failed has no result. */
export type PartOutcome = Pick<ExperimentPart, 'key' | 'work' | 'result'>

/** What the part of that key found, where it found something of that kind. */
export function resultOfPart<K extends PartResult['kind']>(
  parts: readonly Pick<ExperimentPart, 'key' | 'result'>[],
  key: string,
  kind: K,
): Extract<PartResult, { kind: K }> | undefined {
  const result = parts.find((part) => part.key === key)?.result
  return result && isOfKind(result, kind) ? result : undefined
}

const isOfKind = <K extends PartResult['kind']>(
  result: PartResult,
  kind: K,
): result is Extract<PartResult, { kind: K }> => result.kind === kind
