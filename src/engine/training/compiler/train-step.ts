import type { Edge, Graph } from '../graph/graph.ts'
import { readVariable, type Variable } from '../graph/variable.ts'
import { clipGradients, halfSquaredNorm } from '../optimizers/clip-gradients.ts'
import type { Optimizer } from '../optimizers/optimizer.ts'
import type { Batch } from './batch.ts'
import { lossAndGradients } from './loss-and-gradients.ts'
import type { StepSettings } from './settings.ts'

/** Everything that stays in the session while a network trains, by tensor. */
export interface TrainingVariables {
  readonly parameters: ReadonlyMap<string, Variable>
  /** What the optimizer remembers: `layer0.kernel.velocity`. */
  readonly slots: ReadonlyMap<string, Variable>
}

/** For each parameter, what must have run before its value is the current one. */
export type Settled = ReadonlyMap<string, Edge>

/** What a step says before its update. */
export interface StepReport {
  /** Of the batch, before the update. */
  readonly loss: Edge
  /** ‖g‖², half of it: of the whole gradient, before it is clipped. */
  readonly halfSquaredNorm: Edge
  /** What the network said of the batch [batch, outputs], before the update. */
  readonly logits: Edge
}

export interface StepOutcome extends StepReport {
  readonly settled: Settled
}

/** Several steps one behind the other. */
export interface BlockOutcome {
  readonly steps: readonly StepReport[]
  readonly settled: Settled
}

/** One step: read the weights, go forward and back, let the optimizer change them. */
export function trainStep(
  graph: Graph,
  batch: Batch,
  scalars: readonly Edge[],
  {
    variables,
    optimizer,
    settings,
    settled,
  }: {
    readonly variables: TrainingVariables
    readonly optimizer: Optimizer
    readonly settings: StepSettings
    readonly settled: Settled
  },
): StepOutcome {
  const parameter = parametersAfter(graph, variables.parameters, settled)
  const { loss, logits, gradients, readers, averages } = lossAndGradients(
    graph,
    batch,
    parameter,
    settings,
  )
  const clipped = settings.gradientClipping
    ? clipGradients(graph, gradients, settings.gradientClipping)
    : gradients
  const next = new Map(settled)
  for (const [tensor, gradient] of clipped) {
    const reader = readers.get(tensor)
    const updated = graph.scope('update', () =>
      optimizer.update({
        graph,
        weights: required(variables.parameters, tensor),
        slot: (name) => required(variables.slots, `${tensor}.${name}`),
        gradient,
        scalars,
        after: reader ? [reader] : [],
      }),
    )
    next.set(tensor, updated)
  }
  for (const [tensor, average] of averages) {
    next.set(tensor, assign(graph, required(variables.parameters, tensor), average))
  }
  return {
    loss,
    logits,
    halfSquaredNorm: graph.scope('report', () => halfSquaredNorm(graph, gradients)),
    settled: next,
  }
}

/** Reads each parameter once, as it is after the step before. */
export function parametersAfter(
  graph: Graph,
  parameters: ReadonlyMap<string, Variable>,
  settled: Settled,
): (tensor: string) => Edge {
  const read = new Map<string, Edge>()
  return (tensor) => {
    const known = read.get(tensor)
    if (known) return known
    const before = settled.get(tensor)
    const { handle, dtype } = required(parameters, tensor)
    const value = graph.scope(tensor, () =>
      readVariable(graph, handle, dtype, before ? [before] : []),
    )
    read.set(tensor, value)
    return value
  }
}

/** Replaces a value that the optimizer does not change; what comes after can wait for the edge. */
export function assign(graph: Graph, { handle, dtype }: Variable, value: Edge): Edge {
  graph.add('AssignVariableOp', [handle, value], [], { attributes: { dtype: { type: dtype } } })
  return { from: graph.nodes.at(-1)?.name ?? '', dtype: 'resource' }
}

export function required<K, T>(values: ReadonlyMap<K, T>, name: K): T {
  const value = values.get(name)
  if (value === undefined) throw new Error(`The graph has no ${String(name)}.`)
  return value
}
