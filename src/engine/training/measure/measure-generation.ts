import type { GeneticSpec } from '#shared/domain/optimizer-spec.ts'
import { createRandom } from '#shared/domain/random.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { firstPopulation, nextGeneration } from '../genetic/generation.ts'
import type { OpenLearner } from '../run/open-learner.ts'
import { costThrough, type MeasuredSteps } from './measure-steps.ts'
import { medianSeconds } from './median-seconds.ts'

/** Individuals of a generation that is made to see how long each takes. */
const FEW = { population: 4, elite: 1, tournament: 2 }
/** Weights of each of them at the most. */
const MOST_WEIGHTS = 1_000_000

/** What the first generation takes besides. */
interface MeasuredGeneration extends MeasuredSteps {
  readonly population: number
}

/**
 * Judges one individual and makes a few, and concludes what a whole generation takes.
 * @throws ProblemError CANCELLED
 */
export async function measureGeneration(
  spec: GeneticSpec,
  weights: readonly NamedTensor[],
  { compiled, source, batchSize }: OpenLearner,
  signal: AbortSignal,
): Promise<MeasuredGeneration> {
  const judge = async (photos: number) => {
    const indices = Uint32Array.from({ length: photos }, (_, index) => index)
    compiled.lossWith(
      {
        photos: await source.train.batch(indices),
        labels: Int32Array.from(indices, (index) => index % 2),
        shares: new Float32Array(photos).fill(1 / photos),
      },
      [0, 0],
      weights,
    )
  }
  const full = await medianSeconds(() => judge(batchSize), 150, signal)
  const less = Math.ceil(batchSize / 2)
  const half = less < batchSize ? await medianSeconds(() => judge(less), 60, signal) : undefined
  const one = costThrough([batchSize, full.usual], half && [less, half.usual])

  const count = weights.reduce((sum, { values }) => sum + values.length, 0)
  const genes = new Float32Array(Math.min(count, MOST_WEIGHTS))
  const random = createRandom(0)
  const few = { ...spec, ...FEW }
  const [first] = firstPopulation(genes, few, random)
  const beginning = await medianSeconds(
    () => Promise.resolve(firstPopulation(genes, few, random)),
    60,
    signal,
  )
  const population = Array.from({ length: FEW.population }, () => first ?? genes)
  const breeding = await medianSeconds(
    () => Promise.resolve(nextGeneration(population, [3, 1, 2, 4], few, { scale: 1, random })),
    100,
    signal,
  )
  const each = (timed: { readonly usual: number }) =>
    (timed.usual / (FEW.population - FEW.elite)) * (count / genes.length)
  const children = spec.population - spec.elite
  return {
    block: null,
    step: {
      fixed: one.fixed * spec.population + each(breeding) * children,
      perPhoto: one.perPhoto * spec.population,
    },
    warmUp: Math.max(0, full.first - full.usual),
    population: each(beginning) * (spec.population - 1),
  }
}
