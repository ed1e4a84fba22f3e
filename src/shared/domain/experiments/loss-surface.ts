import { z } from 'zod'
import { MAX_OTHER_PATHS, SurfaceSettings } from '../loss-surface.ts'
import type { PlannedPart } from './part.ts'

/** The loss around what a run ended with, and the ways of runs on it. */
export const LossSurfaceSettings = SurfaceSettings.unwrap()
  .extend({
    kind: z.literal('lossSurface'),
    /** Its weights are the centre. */
    runId: z.int().positive(),
    /** Runs of the same network whose ways are drawn as well. */
    alsoRunIds: z.array(z.int().positive()).max(MAX_OTHER_PATHS).readonly().default([]),
  })
  .readonly()
export type LossSurfaceSettings = z.infer<typeof LossSurfaceSettings>

export const lossSurfaceParts = ({
  kind,
  runId,
  alsoRunIds,
  ...settings
}: LossSurfaceSettings): readonly PlannedPart[] => [
  { key: 'surface', name: 'Loss surface', work: { kind, runId, alsoRunIds, settings } },
]
