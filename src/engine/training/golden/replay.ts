import { NO_AUGMENTATION } from '#shared/domain/augmentation.ts'
import type { Network } from '#shared/domain/network.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { compileTraining, type CompiledTraining } from '../compiler/compile-training.ts'
import type { LabelledBatch } from '../compiler/labelled-batch.ts'
import { type NetworkParameter, parametersOf } from '../compiler/network-parameters.ts'
import { type Differences, furthest, worse } from './differences.ts'
import type { Trace, TraceTensor } from './trace.ts'
import {
  comparableTensors,
  lossOfTrace,
  networkOfTrace,
  optimizerOfTrace,
  trainableOf,
} from './trace-network.ts'

/** Several steps at once, but fewer than any trace has, so that blocks follow each other. */
const BLOCK_STEPS = 4

/**
 * Trains as a trace did, from its weights on its batches: once step by step and once in blocks. The
 * larger differences count.
 * @throws Error for a trace that Downhill cannot follow
 */
export async function replay(trace: Trace): Promise<Differences> {
  return worse(await replayInBlocks(trace, 1), await replayInBlocks(trace, BLOCK_STEPS))
}

/** @param blockSteps steps that one run of the graph makes, where batches have one size */
async function replayInBlocks(trace: Trace, blockSteps: number): Promise<Differences> {
  const network = networkOfTrace(trace)
  const trainable = trainableOf(network)
  const initial = fitting('initialWeights', trainable, trace.initialWeights)
  const theirGradients = fitting('firstGradients', trainable, trace.firstGradients)
  const theirWeights = fitting('finalWeights', trainable, trace.finalWeights)
  const batchSize = trace.batches[0]?.length ?? 1
  const compiled = await compileTraining(
    {
      network,
      loss: lossOfTrace(trace, network),
      labelSmoothing: trace.labelSmoothing ?? 0,
      weightDecay: 0,
      optimizer: optimizerOfTrace(trace),
      gradientClipping: null,
      augmentation: NO_AUGMENTATION,
    },
    {
      resident: { pixels: Uint8Array.from(trace.pixels), count: trace.labels.length },
      blockSteps,
      batchSize,
    },
  )
  try {
    compiled.write([...initial, ...averagesAtStart(network)])
    const { gradients } = compiled.gradients(batchOf(trace, trace.batches.slice(0, 1)), [0, 0])
    const losses = trainOn(compiled, trace, { blockSteps, batchSize })
    const comparable = comparableTensors(network)
    return {
      losses: furthest([losses], [trace.losses]),
      firstGradients: furthestOf(gradients, theirGradients, comparable),
      finalWeights: furthestOf(compiled.readWeights(), theirWeights, comparable),
      finalOutputs: compareOutputs(compiled, trace, network),
    }
  } finally {
    compiled.close()
  }
}

function trainOn(
  compiled: CompiledTraining,
  trace: Trace,
  { blockSteps, batchSize }: { readonly blockSteps: number; readonly batchSize: number },
): readonly number[] {
  const losses: number[] = []
  while (losses.length < trace.batches.length) {
    const next = trace.batches.slice(losses.length, losses.length + blockSteps)
    const fits = next.length === blockSteps && next.every(({ length }) => length === batchSize)
    const batches = fits ? next : next.slice(0, 1)
    const steps = batches.map((_, index) => ({
      step: losses.length + index,
      learningRate: trace.learningRate,
      seed: [0, 0] as const,
    }))
    losses.push(...compiled.train({ ...batchOf(trace, batches), steps }).losses)
  }
  return losses
}

function batchOf(trace: Trace, batches: readonly (readonly number[])[]): LabelledBatch {
  const labelOf = (row: number) => trace.labels[row] ?? 0
  const rows = batches.flat()
  return {
    photos: { rows: Int32Array.from(rows) },
    labels: Int32Array.from(rows, labelOf),
    shares: Float32Array.from(
      batches.flatMap((batch) =>
        batch.map((row) => (trace.classWeights?.[labelOf(row)] ?? 1) / batch.length),
      ),
    ),
  }
}

/**
 * The outputs of the network in use. Only probabilities can be compared: Downhill gives nothing else
 * out. With batch normalisation they depend on the running averages, which Keras moves more slowly.
 */
function compareOutputs(
  compiled: CompiledTraining,
  { finalOutputs, labels }: Trace,
  { outputActivation, outputUnits, layers }: Network,
): number | null {
  const isProbability = outputActivation === 'sigmoid' || outputActivation === 'softmax'
  const normalises = layers.some(({ layer }) => layer.layer === 'batchNormalisation')
  if (!finalOutputs || !isProbability || normalises) return null
  const given = compiled.predict({ rows: Int32Array.from(labels, (_, row) => row) })
  // One output is the second label's; the first one has the rest.
  const ours = outputUnits > 1 ? given : given.filter((_, index) => index % 2 === 1)
  return furthest([ours], [finalOutputs])
}

/** @throws Error when a trace's tensors are not those of the network */
function fitting(
  field: string,
  parameters: readonly NetworkParameter[],
  tensors: readonly TraceTensor[],
): readonly NamedTensor[] {
  const [wanted, given] = [parameters, tensors].map((all) =>
    all.map(({ shape }) => `[${shape.join()}]`).join(' '),
  )
  if (wanted !== given) throw new Error(`${field}: ${given} instead of the layers’ ${wanted}`)
  return parameters.map(({ tensor, shape }, index) => ({
    name: tensor,
    shape,
    values: Float32Array.from(tensors[index]?.data ?? []),
  }))
}

/** Running averages are in no trace: training does not look at them. */
const averagesAtStart = (network: Network): readonly NamedTensor[] =>
  parametersOf(network)
    .filter(({ trainable }) => !trainable)
    .map(({ tensor, shape, begins }) => ({
      name: tensor,
      shape,
      values: new Float32Array(shape.reduce((all, size) => all * size, 1)).fill(
        begins.as === 'ones' ? 1 : 0,
      ),
    }))

function furthestOf(
  ours: readonly NamedTensor[],
  theirs: readonly NamedTensor[],
  comparable: ReadonlySet<string>,
): number {
  const values = new Map(ours.map((tensor) => [tensor.name, tensor.values]))
  const compared = theirs.filter(({ name }) => comparable.has(name))
  return furthest(
    compared.map(({ name }) => values.get(name) ?? []),
    compared.map((tensor) => tensor.values),
  )
}
