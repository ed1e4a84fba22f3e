import { z } from 'zod'
import { GradientCheckSettings } from '../gradient-check.ts'
import { RunSpec } from '../run-spec.ts'
import type { PlannedPart } from './part.ts'

/** Backpropagation beside central differences, on some weights of a fresh network. */
export const CheckGradientsSettings = z
  .object({
    kind: z.literal('checkGradients'),
    spec: RunSpec,
    ...GradientCheckSettings.unwrap().shape,
  })
  .readonly()
export type CheckGradientsSettings = z.infer<typeof CheckGradientsSettings>

export const checkGradientsParts = (work: CheckGradientsSettings): readonly PlannedPart[] => [
  { key: 'check', name: 'Gradient check', work },
]
