import { z } from 'zod'
import { BatchSize, RunSpec } from '../run-spec.ts'
import { OptimizerSpec } from '../optimizer-spec.ts'
import type { PlannedPart } from './part.ts'
import { SideBySide } from './side-by-side.ts'

export const MAX_ENTRANTS = 24
export const MAX_SEEDS = 20

/** One who takes part: what differs from the race's settings. */
export const Entrant = z
  .object({
    name: z.string().min(1).max(80),
    optimizer: OptimizerSpec,
    learningRate: z.number().positive().max(10),
    batchSize: BatchSize,
  })
  .readonly()
export type Entrant = z.infer<typeof Entrant>

/**
 * An optimizer race: the same network from the same weights, on the same photos in the same order,
 * by several optimizers.
 */
export const RaceSettings = z
  .object({
    kind: z.literal('race'),
    spec: RunSpec,
    entrants: z.array(Entrant).min(1).max(MAX_ENTRANTS).readonly(),
    /** The race is repeated with so many seeds: the spec's own, and those that follow it. */
    seeds: z.int().min(1).max(MAX_SEEDS).default(1),
    sideBySide: SideBySide,
  })
  .readonly()
export type RaceSettings = z.infer<typeof RaceSettings>

/** Everybody with the first seed, then everybody with the next one. */
export const raceParts = ({ spec, entrants, seeds }: RaceSettings): readonly PlannedPart[] =>
  Array.from({ length: seeds }, (_, again) =>
    entrants.map(({ name, optimizer, learningRate, batchSize }, index) => ({
      key: `${index + 1}/${again + 1}`,
      name: seeds > 1 ? `${name}, seed ${spec.seed + again}` : name,
      work: {
        kind: 'train' as const,
        path: true,
        spec: {
          ...spec,
          optimizer,
          batchSize,
          schedule: { ...spec.schedule, learningRate },
          seed: spec.seed + again,
        },
      },
    })),
  ).flat()
