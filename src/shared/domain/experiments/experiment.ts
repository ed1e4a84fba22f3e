import { z } from 'zod'
import { RunDescription } from '../run-description.ts'
import { BatchSizesSettings } from './batch-sizes.ts'
import { CheckGradientsSettings } from './check-gradients.ts'
import { FindRateSettings } from './find-rate.ts'
import { LinearOrNotSettings } from './linear-or-not.ts'
import { LossSurfaceSettings } from './loss-surface.ts'
import { RaceSettings } from './race.ts'
import { ShuffledLabelsSettings } from './shuffled-labels.ts'
import { WidthSettings } from './width.ts'
import { SweepSettings } from './sweep/sweep.ts'

/** All that decides what an experiment does. Same settings, same photos: the same numbers. */
export const ExperimentSettings = z.discriminatedUnion('kind', [
  FindRateSettings,
  CheckGradientsSettings,
  RaceSettings,
  BatchSizesSettings,
  LossSurfaceSettings,
  LinearOrNotSettings,
  WidthSettings,
  ShuffledLabelsSettings,
  SweepSettings,
])
export type ExperimentSettings = z.infer<typeof ExperimentSettings>

export const EXPERIMENT_KINDS = [
  'findRate',
  'checkGradients',
  'race',
  'batchSizes',
  'lossSurface',
  'linearOrNot',
  'width',
  'shuffledLabels',
  'sweep',
] as const
export const ExperimentKind = z.enum(EXPERIMENT_KINDS)
export type ExperimentKind = z.infer<typeof ExperimentKind>

export type SettingsOf<K extends ExperimentKind> = Extract<ExperimentSettings, { kind: K }>

/**
 * running, then finished; stopping, then stopped, on request; failed when nothing of it could be
 * done. What is stopped or failed can go on, and what is finished too where parts of it failed.
 */
export const ExperimentState = z.enum(['running', 'stopping', 'stopped', 'finished', 'failed'])
export type ExperimentState = z.infer<typeof ExperimentState>

export const isOver = (state: ExperimentState): boolean =>
  state !== 'running' && state !== 'stopping'

/** What a person wrote about an experiment. */
export const ExperimentDescription = RunDescription.unwrap()
  .pick({ name: true, note: true })
  .readonly()
export type ExperimentDescription = z.infer<typeof ExperimentDescription>

/** An experiment that is kept with its project. */
export const Experiment = z
  .object({
    /** 1, 2, 3 … within its project. */
    id: z.int().positive(),
    settings: ExperimentSettings,
    ...ExperimentDescription.unwrap().shape,
    state: ExperimentState,
    /** Why it failed, in a sentence for people. */
    reason: z.string().nullable(),
    createdAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    /** Parts that are planned so far, and what became of them. */
    parts: z
      .object({
        planned: z.int().nonnegative(),
        done: z.int().nonnegative(),
        failed: z.int().nonnegative(),
      })
      .readonly(),
  })
  .readonly()
export type Experiment = z.infer<typeof Experiment>

/** Whether it can go on: parts of it were not done. */
export const canGoOn = ({ state, parts }: Pick<Experiment, 'state' | 'parts'>): boolean =>
  state === 'stopped' || state === 'failed' || (state === 'finished' && parts.failed > 0)
