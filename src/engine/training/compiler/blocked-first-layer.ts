import { augments } from '#shared/domain/augmentation.ts'
import type { Edge, Graph } from '../graph/graph.ts'
import {
  add,
  biasAdd,
  biasAddGrad,
  cast,
  concat,
  constant,
  matMul,
  maximum,
  multiply,
  reshape,
  slice,
  split,
  subtract,
  sum,
} from '../graph/operations.ts'
import { readVariable, type Variable } from '../graph/variable.ts'
import { apply } from '../optimizers/apply.ts'
import { gradientDescent } from '../optimizers/gradient-descent.ts'
import { halfSquaredNorm } from '../optimizers/clip-gradients.ts'
import type { Batch } from './batch.ts'
import { forwardPass } from './forward-pass.ts'
import { lossAtLogits } from './loss-and-gradients.ts'
import { parametrise } from './network-parameters.ts'
import type { StepSettings } from './settings.ts'
import {
  assign,
  parametersAfter,
  type BlockOutcome,
  required,
  type Settled,
  type StepReport,
  type TrainingVariables,
} from './train-step.ts'

/** Beyond this many photos at once, comparing all with all costs more than it saves. */
export const MAX_BLOCKED_PHOTOS = 64

/** Whether `blockedSteps` may stand for `steps` steps of `batchSize` photos. */
export function canBlock(settings: StepSettings, batchSize: number, steps: number): boolean {
  const [first, second] = settings.network.layers
  return (
    steps > 1 &&
    batchSize * steps <= MAX_BLOCKED_PHOTOS &&
    first?.layer.layer === 'flatten' &&
    second?.layer.layer === 'dense' &&
    settings.optimizer.kind === 'sgd' &&
    settings.gradientClipping === null &&
    settings.weightDecay === 0 &&
    !augments(settings.augmentation)
  )
}

/**
 * Several steps of plain gradient descent, in which the first layer's large matrix is read once and
 * changed once instead of at every step.
 *
 * At step k its sums are z_k = x_k·W_k + b_k, and gradient descent has made W_k = W₀ − Σ_{j<k}
 * x_jᵀ·e_j, where e_j = learningRate_j · ∂loss_j/∂z_j. So z_k = (x_k·W₀ + b₀) − Σ_{j<k} (x_k·x_jᵀ + 1)·e_j:
 * all x·W₀ are one product, all x·xᵀ another, and a step only subtracts a few small products. The
 * numbers are those of step-by-step training up to rounding. (The idea is that of blocked matrix
 * factorisations: Bischof & Van Loan, 1987.)
 */
export function blockedSteps(
  graph: Graph,
  batch: Omit<Batch, 'seed'>,
  /** Of each step. */
  parts: readonly { readonly learningRate: Edge; readonly seed: Edge }[],
  {
    variables,
    settings,
    batchSize,
    settled,
  }: {
    readonly variables: TrainingVariables
    readonly settings: StepSettings
    readonly batchSize: number
    readonly settled: Settled
  },
): BlockOutcome {
  const { network } = settings
  const [kernel, bias] = firstLayer(settings, variables)
  const count = parts.length
  const scale = constant(graph, 1 / 255)
  const x = reshape(graph, cast(graph, batch.pixels, 'float32'), [-1, kernel.shape[0] ?? 0])

  const before = [kernel, bias].flatMap(({ name }) => settled.get(name) ?? [])
  const [w, b] = [kernel, bias].map(({ handle }) => readVariable(graph, handle, 'float32', before))
  if (!w || !b) throw new Error('The first layer has no weights.')
  let z = biasAdd(graph, multiply(graph, matMul(graph, x, w), scale), b)
  const likeness = multiply(
    graph,
    matMul(graph, x, x, { transposeB: true }),
    constant(graph, 1 / 255 ** 2),
  )
  // The 1 is the bias's part: it sees every photo alike.
  const columns = split(graph, add(graph, likeness, constant(graph, 1)), 1, count)
  const labels = split(graph, batch.labels, 0, count)
  const shares = split(graph, batch.shares, 0, count)

  const steps: StepReport[] = []
  const errors: Edge[] = []
  let now = settled
  for (const [k, { learningRate, seed }] of parts.entries()) {
    const own = slice(graph, z, [k * batchSize, 0], [batchSize, -1])
    const parameter = parametersAfter(graph, variables.parameters, now)
    const forward = forwardPass(network, own, {
      graph,
      mode: 'training',
      parameter,
      seed,
      inputScale: 1,
      from: 2,
    })
    const { loss, gradient } = lossAtLogits(
      graph,
      { labels: at(labels, k), shares: at(shares, k) },
      forward.logits,
      settings,
    )
    const { gradients, readers, input } = forward.backward(gradient)
    const next = new Map(now)
    for (const [tensor, change] of gradients) {
      const reader = readers.get(tensor)
      next.set(
        tensor,
        gradientDescent.update({
          graph,
          weights: required(variables.parameters, tensor),
          slot: (name) => required(variables.slots, name),
          gradient: change,
          scalars: [learningRate],
          after: reader ? [reader] : [],
        }),
      )
    }
    for (const [tensor, average] of forward.averages) {
      next.set(tensor, assign(graph, required(variables.parameters, tensor), average))
    }
    now = next
    const delta = input ?? gradient
    const like = slice(graph, at(columns, k), [k * batchSize, 0], [batchSize, batchSize])
    steps.push({
      loss,
      logits: forward.logits,
      halfSquaredNorm: add(
        graph,
        halfSquaredNorm(graph, gradients),
        firstLayerNorm(graph, like, delta),
      ),
    })
    const error = multiply(graph, delta, learningRate)
    errors.push(error)
    if (k < count - 1) z = subtract(graph, z, matMul(graph, at(columns, k), error))
  }

  const [firstError, ...otherErrors] = errors
  if (!firstError) throw new Error('A block has at least one step.')
  const all = concat(graph, [firstError, ...otherErrors], 0)
  const one = constant(graph, 1)
  const change = matMul(graph, x, multiply(graph, all, scale), { transposeA: true })
  const descend = ({ handle }: Variable, by: Edge) =>
    apply(graph, 'ResourceApplyGradientDescent', [handle, one, by], [z])
  return {
    steps,
    settled: new Map([
      ...now,
      [kernel.name, descend(kernel, change)],
      [bias.name, descend(bias, biasAddGrad(graph, all))],
    ]),
  }
}

/**
 * ½ ‖g‖² of the first layer's kernel and bias, which are never worked out for a single step: g is
 * xᵀ·δ, so ‖g‖² = Σᵢⱼ (xᵢ·xⱼ + 1)·(δᵢ·δⱼ).
 * @param like x·xᵀ + 1 of the step's own photos [batch, batch]
 */
function firstLayerNorm(graph: Graph, like: Edge, delta: Edge): Edge {
  const products = multiply(graph, like, matMul(graph, delta, delta, { transposeB: true }))
  // Rounding may take a gradient of nothing below it.
  const squared = maximum(graph, sum(graph, products, [0, 1]), constant(graph, 0))
  return multiply(graph, squared, constant(graph, 0.5))
}

function firstLayer(
  { network }: StepSettings,
  { parameters }: TrainingVariables,
): readonly [Variable, Variable] {
  const [kernel, bias] = parametrise(network)[1]?.parameters ?? []
  if (!kernel || !bias) throw new Error('The first layer has no weights.')
  return [required(parameters, kernel.tensor), required(parameters, bias.tensor)]
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index]
  if (value === undefined) throw new Error(`There is no part ${index}.`)
  return value
}
