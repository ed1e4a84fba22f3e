import { countWeights, LayerMisfit, type Network, networkOf } from '#shared/domain/network.ts'
import type { OptimizerSpec } from '#shared/domain/optimizer-spec.ts'
import { batchSizeOf, type RunSpec } from '#shared/domain/run-spec.ts'
import { FORWARDS_AND_BACK, workOf } from '#shared/domain/plan-blocks.ts'

/** Operations of one step that may be measured: a fifth of a second or so on two cores. */
const MOST_WORK = 2e10
/** Photos whose own products take longer than reading the weights does. */
const FEW = 32
/** The smallest photos that a network can have. */
const SMALLEST = 8

/** Weights of all individuals of a generation together that may be measured. */
const MOST_GENES = 4_000_000
/** Individuals that a generation needs. */
const FEWEST = 4

/** A network, with photos, batches and generations small enough to be timed in passing. */
export interface Shrunk {
  readonly spec: RunSpec
  readonly network: Network
  readonly batchSize: number
  /** How many times as long a photo takes in the network that was asked for. */
  readonly times: number
  /** How many times as many individuals a generation has. */
  readonly generations: number
  /** Only a small part of each batch is measured: all that counts then is how many photos it has. */
  readonly isPart: boolean
}

/**
 * What is measured in place of `spec`: itself where a step is quick; else with smaller batches, and
 * where a single photo takes too long, with smaller photos.
 * @param photos to train on
 */
export function shrink(spec: RunSpec, labelCount: number, photos: number): Shrunk {
  const wanted = networkOf(spec, labelCount)
  const { input, network } = smaller(spec, wanted, labelCount)
  const most = Math.floor(MOST_WORK / (workOf(network) * FORWARDS_AND_BACK))
  const whole = batchSizeOf(spec, photos)
  const batchSize = Math.max(1, Math.min(whole, most))
  const optimizer = smallerGeneration(spec.optimizer, countWeights(network))
  return {
    spec: { ...spec, input, batchSize, optimizer },
    network,
    generations: individuals(spec.optimizer) / individuals(optimizer),
    batchSize,
    times: workOf(wanted) / workOf(network),
    isPart: batchSize < Math.min(whole, FEW),
  }
}

const individuals = (optimizer: OptimizerSpec): number =>
  optimizer.kind === 'genetic' ? optimizer.population : 1

/** With as many individuals as can be bred in passing, and of the elite the same part of them. */
function smallerGeneration(optimizer: OptimizerSpec, weights: number): OptimizerSpec {
  if (optimizer.kind !== 'genetic') return optimizer
  const fit = Math.max(FEWEST, Math.floor(MOST_GENES / weights))
  const population = Math.min(optimizer.population, fit)
  const elite = Math.max(1, Math.floor((optimizer.elite * population) / optimizer.population))
  return { ...optimizer, population, elite }
}

/** Halves the photos' sides while one of them takes too long, as far as the network allows. */
function smaller(
  spec: RunSpec,
  network: Network,
  labelCount: number,
): Pick<Shrunk, 'network'> & Pick<RunSpec, 'input'> {
  const { input } = spec
  const imageSize = Math.floor(input.imageSize / 2)
  if (workOf(network) * FORWARDS_AND_BACK <= MOST_WORK || imageSize < SMALLEST) {
    return { input, network }
  }
  const next = { ...spec, input: { ...input, imageSize } }
  const halved = fittingNetwork(next, labelCount)
  return halved ? smaller(next, halved, labelCount) : { input, network }
}

function fittingNetwork(spec: RunSpec, labelCount: number): Network | undefined {
  try {
    return networkOf(spec, labelCount)
  } catch (error) {
    if (error instanceof LayerMisfit) return undefined
    throw error
  }
}
