import { z } from 'zod'
import { findContradictions } from '../contradictions.ts'
import { LearningRate } from '../learning-rate-schedule.ts'
import { OptimizerSpec } from '../optimizer-spec.ts'
import { allPasses, passesOfPhoto } from '../passes-at.ts'
import { BatchSize, RunSpec } from '../run-spec.ts'
import { entrantKey } from './entrants/entrant-key.ts'
import { entrantSpec } from './entrants/entrant-spec.ts'
import type { PlannedPart } from './part.ts'
import { SideBySide } from './side-by-side.ts'

export const MAX_ENTRANTS = 24
export const MAX_SEEDS = 20

/** One who takes part: what differs from the race's settings. */
export const Entrant = z
  .object({
    name: z.string().min(1).max(80),
    optimizer: OptimizerSpec,
    learningRate: LearningRate,
    batchSize: BatchSize,
  })
  .readonly()
export type Entrant = z.infer<typeof Entrant>

/**
 * What all entrants get the same amount of, where a genetic algorithm takes part: passes of photos
 * through the network, or epochs. Those who follow gradients get the same of both.
 */
export const RaceBudget = z.enum(['passes', 'epochs'])
export type RaceBudget = z.infer<typeof RaceBudget>

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
    equal: RaceBudget.default('passes'),
    sideBySide: SideBySide,
  })
  .readonly()
  .superRefine((race, context) => {
    for (const [index, entrant] of race.entrants.entries()) {
      const spec = entrantSpec(race.spec, { ...entrant, seed: race.spec.seed })
      for (const { path, message } of findContradictions(spec)) {
        context.addIssue({
          code: 'custom',
          path: ['entrants', index, 'optimizer'],
          message: `${entrant.name}: ${path.join('.')}: ${message}`,
        })
      }
    }
  })
export type RaceSettings = z.infer<typeof RaceSettings>

/** A photo's passes by an optimizer that follows the gradient: forward and back. */
const WITH_GRADIENT = 2

/**
 * Epochs of an entrant. A genetic algorithm shows each photo to its whole population, so for as many
 * passes as the others it gets fewer epochs, to the nearest whole one, and one at the least.
 */
export function entrantEpochs(
  { spec, equal }: Pick<RaceSettings, 'spec' | 'equal'>,
  { optimizer }: Pick<Entrant, 'optimizer'>,
): number {
  if (equal === 'epochs') return spec.epochs
  const ofPhoto = allPasses(passesOfPhoto(optimizer))
  return Math.max(1, Math.round((spec.epochs * WITH_GRADIENT) / ofPhoto))
}

/** Everybody with the first seed, then everybody with the next one. */
export const raceParts = (race: RaceSettings): readonly PlannedPart[] =>
  Array.from({ length: race.seeds }, (_, again) =>
    race.entrants.map((entrant, index) => {
      const seed = seedOf(race.spec, again)
      return {
        key: entrantKey({ entrant: index, again }),
        name: race.seeds > 1 ? `${entrant.name}, seed ${seed}` : entrant.name,
        work: {
          kind: 'train' as const,
          // So that its way can be drawn on a loss surface; those of all would fill the disk.
          path: again === 0,
          spec: entrantSpec(race.spec, { ...entrant, seed, epochs: entrantEpochs(race, entrant) }),
        },
      }
    }),
  ).flat()

/** The seed of a repetition; behind the largest comes the smallest. */
export const seedOf = ({ seed }: Pick<RunSpec, 'seed'>, again: number): number =>
  (seed + again) % (MAX_SEED + 1)

const MAX_SEED = 2_147_483_647
