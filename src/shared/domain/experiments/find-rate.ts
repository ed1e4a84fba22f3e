import { z } from 'zod'
import { RateRange } from '../rate-finding.ts'
import { RunSpec } from '../run-spec.ts'
import type { PlannedPart } from './part.ts'

/** A learning-rate range test (Smith, 2017). */
export const FindRateSettings = z
  .object({ kind: z.literal('findRate'), spec: RunSpec, range: RateRange })
  .readonly()
export type FindRateSettings = z.infer<typeof FindRateSettings>

export const findRateParts = ({ spec, range }: FindRateSettings): readonly PlannedPart[] => [
  { key: 'range', name: 'Range test', work: { kind: 'findRate', spec, range } },
]
