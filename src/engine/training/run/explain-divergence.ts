import type { LayerSpec } from '#shared/domain/layer-spec.ts'
import { networkOf, type NetworkLayer } from '#shared/domain/network.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import type { Divergence } from './divergence.ts'

/** Layers with a kernel from which on a network is called deep. */
const DEEP = 5
/** Half the width of the `uniform` initialisation. */
const UNIFORM = 0.05

interface Circumstances {
  /** Weight updates made before the loss that gave it away. */
  readonly step: number
  /** The rate of that step. */
  readonly learningRate: number
  readonly spec: RunSpec
}

/**
 * What happened, what most likely caused it and what to change, in sentences for people. Only the
 * settings are looked at, so it is a likely cause and not a proven one.
 */
export function explainDivergence(kind: Divergence, circumstances: Circumstances): string {
  const { step, spec } = circumstances
  const happened =
    kind === 'notFinite'
      ? `The loss was no longer a number at step ${step}: training diverged.`
      : `The loss rose far above that of the untrained network and was still there at step ${step}: training diverged.`
  const besides = spec.optimizer.kind === 'genetic' ? undefined : besidesTheRate(spec)
  return [happened, likelyCause(circumstances), ...(besides ? [besides] : [])].join(' ')
}

function likelyCause({ learningRate, spec }: Circumstances): string {
  const { optimizer, schedule } = spec
  if (optimizer.kind === 'genetic') {
    const scale = optimizer.mutationScale
    // As the rate falls below what it began with, mutations shrink with it.
    const deviation = scale * (learningRate / schedule.learningRate)
    return `The mutations are most likely too large: their standard deviation was ${short(deviation)}. Try a scale of ${short(scale / 10)}.`
  }
  const there = learningRate === schedule.learningRate ? '' : ' at that step'
  const instead = there ? ` instead of ${short(schedule.learningRate)}` : ''
  return `The learning rate, ${short(learningRate)}${there}, is most likely too large${inEffect(optimizer, learningRate)}. Try ${short(schedule.learningRate / 10)}${instead}.`
}

/**
 * With momentum a gradient goes on moving the weights in later steps, each time less: in all by
 * learningRate · (1 + momentum + momentum² + …) = learningRate / (1 − momentum).
 */
function inEffect(optimizer: RunSpec['optimizer'], learningRate: number): string {
  if (!('momentum' in optimizer) || optimizer.momentum === 0) return ''
  const { momentum } = optimizer
  return `: with a momentum of ${short(momentum)} it has the effect of ${short(learningRate / (1 - momentum))}`
}

/** The first thing besides the rate that lets a loss grow without bounds. */
function besidesTheRate(spec: RunSpec): string | undefined {
  // The number of labels only changes the output layer's width.
  const { outputActivation, layers } = networkOf(spec, 2)
  if (
    spec.loss === 'meanSquaredError' &&
    (outputActivation === 'linear' || outputActivation === 'relu')
  ) {
    return `Besides, ${outputActivation} outputs have no upper bound, and mean squared error squares how far off they are; sigmoid outputs cannot run away like that.`
  }
  const kernels = layers.filter(({ layer }) => hasKernel(layer))
  const widest = Math.max(...kernels.map(connections))
  const glorot = Math.sqrt(6 / widest)
  if (spec.initialisation === 'uniform' && UNIFORM > 2 * glorot) {
    return `Besides, the weights began within ±${UNIFORM}, which is wide for the largest layer; Glorot’s initialisation would begin within ±${short(glorot)}.`
  }
  const normalised = layers.some(({ layer }) => layer.layer === 'batchNormalisation')
  if (kernels.length >= DEEP && !normalised && !spec.gradientClipping) {
    return `Besides, gradients can grow from layer to layer, and the network has ${kernels.length}; clipping the gradient to a norm of 1 bounds each step.`
  }
  return undefined
}

const hasKernel = ({ layer }: LayerSpec): boolean => layer === 'dense' || layer === 'convolution'

/** Inputs plus outputs of one unit of a layer: n + m of initialisation.ts. */
function connections({ layer, input, output }: NetworkLayer): number {
  const area = layer.layer === 'convolution' ? layer.kernelSize ** 2 : 1
  return area * ((input.at(-1) ?? 0) + (output.at(-1) ?? 0))
}

/** A rate in at most two digits, such as 0.05 or 2.5e-7. */
const short = (value: number): string => String(Number(value.toPrecision(2)))
