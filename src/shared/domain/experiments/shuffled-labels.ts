import { z } from 'zod'
import { RunSpec } from '../run-spec.ts'
import type { PlannedPart } from './part.ts'
import { MAX_SEEDS } from './race.ts'
import { SideBySide } from './side-by-side.ts'
import { toTheEnd, type Variant, variantParts } from './variants.ts'

/**
 * The same network on the true labels and on labels that were dealt out anew among the training
 * photos (Zhang et al., 2017): what it gets right about other photos without anything to learn.
 */
export const ShuffledLabelsSettings = z
  .object({
    kind: z.literal('shuffledLabels'),
    spec: RunSpec,
    /** Both are repeated with so many seeds: the spec's own, and those that follow it. */
    seeds: z.int().min(1).max(MAX_SEEDS).default(1),
    sideBySide: SideBySide,
  })
  .readonly()
export type ShuffledLabelsSettings = z.infer<typeof ShuffledLabelsSettings>

export const shuffledVariants = ({
  spec,
}: Pick<ShuffledLabelsSettings, 'spec'>): readonly Variant<RunSpec['trainingLabels']>[] => [
  { id: 'true', name: 'True labels', spec: { ...toTheEnd(spec), trainingLabels: 'true' } },
  {
    id: 'shuffled',
    name: 'Shuffled labels',
    spec: { ...toTheEnd(spec), trainingLabels: 'shuffled' },
  },
]

export const shuffledLabelsParts = (settings: ShuffledLabelsSettings): readonly PlannedPart[] =>
  variantParts(shuffledVariants(settings), settings.seeds)
