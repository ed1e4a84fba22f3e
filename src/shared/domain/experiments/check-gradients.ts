import { z } from 'zod'
import { RunSpec } from '../run-spec.ts'
import type { PlannedPart } from './part.ts'

/** Backpropagation beside central differences, on some weights of a fresh network. */
export const CheckGradientsSettings = z
  .object({
    kind: z.literal('checkGradients'),
    spec: RunSpec,
    /** Weights to check, chosen by the spec's seed, some of each tensor. */
    count: z.int().min(1).max(2000),
  })
  .readonly()
export type CheckGradientsSettings = z.infer<typeof CheckGradientsSettings>

export const checkGradientsParts = ({
  spec,
  count,
}: CheckGradientsSettings): readonly PlannedPart[] => [
  { key: 'check', name: 'Gradient check', work: { kind: 'checkGradients', spec, count } },
]
