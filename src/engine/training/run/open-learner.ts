import type { TrainingData } from '#shared/contract/trainer-contract.ts'
import { type Network, networkOf } from '#shared/domain/network.ts'
import { planBlocks } from '#shared/domain/plan-blocks.ts'
import { batchSizeOf, type RunSpec } from '#shared/domain/run-spec.ts'
import { compileTraining, type CompiledTraining } from '../compiler/compile-training.ts'
import { geneticLearner } from '../genetic/genetic-learner.ts'
import { openPhotoSource, type PhotoSource } from '../photos/photo-source.ts'
import { gradientLearner } from './gradient-learner.ts'
import type { Learner } from './learner.ts'

/** A network in TensorFlow, its photos, and what trains it. */
export interface OpenLearner {
  readonly network: Network
  readonly compiled: CompiledTraining
  readonly learner: Learner
  readonly source: PhotoSource
  readonly batchSize: number
  readonly close: () => Promise<void>
}

/**
 * Compiles a RunSpec for some photos. The weights are not set yet.
 * @param network the spec's own, unless some of its layers are to do something else
 * @throws ProblemError TRAINER_UNAVAILABLE, DISK
 */
export async function openLearner(
  data: TrainingData,
  network: Network = networkOf(data.spec, data.labelCount),
): Promise<OpenLearner> {
  const source = await openPhotoSource(data)
  try {
    return await compileFor(data.spec, network, source)
  } catch (error) {
    await source.close()
    throw error
  }
}

/**
 * The same, with photos that are there already.
 * @throws ProblemError TRAINER_UNAVAILABLE
 */
export async function compileFor(
  spec: RunSpec,
  network: Network,
  source: PhotoSource,
): Promise<OpenLearner> {
  const batchSize = batchSizeOf(spec, source.train.count)
  const { optimizer } = spec
  const followsGradient = optimizer.kind !== 'genetic'
  const blockSteps = followsGradient ? planBlocks(network, batchSize, source.train.count) : 1
  const compiled = await compileTraining(
    {
      ...spec,
      network,
      // A genetic algorithm uses the graph only to judge.
      optimizer: followsGradient ? optimizer : { kind: 'sgd' },
    },
    { resident: source.resident, blockSteps, batchSize },
  )
  const learner = followsGradient
    ? gradientLearner(compiled, blockSteps)
    : geneticLearner(compiled, optimizer, {
        seed: spec.seed,
        learningRate: spec.schedule.learningRate,
      })
  return {
    network,
    compiled,
    learner,
    source,
    batchSize,
    async close() {
      compiled.close()
      await source.close()
    },
  }
}
