import { LayerMisfit, type Network, networkOf } from '#shared/domain/network.ts'
import { batchSizeOf, type RunSpec } from '#shared/domain/run-spec.ts'
import { FORWARDS_AND_BACK, workOf } from '#shared/domain/plan-blocks.ts'

/** Operations of one step that may be measured: a fifth of a second or so on two cores. */
const MOST_WORK = 2e10
/** Photos whose own products take longer than reading the weights does. */
const FEW = 32
/** The smallest photos that a network can have. */
const SMALLEST = 8

/** A network, with photos and batches small enough to be timed in passing. */
export interface Shrunk {
  readonly spec: RunSpec
  readonly network: Network
  readonly batchSize: number
  /** How many times as long a photo takes in the network that was asked for. */
  readonly times: number
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
  return {
    spec: { ...spec, input, batchSize },
    network,
    batchSize,
    times: workOf(wanted) / workOf(network),
    isPart: batchSize < Math.min(whole, FEW),
  }
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
