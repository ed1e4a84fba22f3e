import type { Network } from '#shared/domain/network.ts'
import { addOne, type Edge, type Graph } from '../graph/graph.ts'
import { cast, equal, pack, reshape, slice, split, sum, unpack } from '../graph/operations.ts'
import { type Placeholder, placeholder } from '../graph/session.ts'
import type { Optimizer } from '../optimizers/optimizer.ts'
import { blockedSteps, canBlock } from './blocked-first-layer.ts'
import { guessedLabels } from './evaluation.ts'
import type { StepSettings } from './settings.ts'
import {
  type BlockOutcome,
  type Settled,
  type StepReport,
  trainStep,
  type TrainingVariables,
} from './train-step.ts'

/** Several steps that one run of the session makes, and where their numbers go in. */
export interface TrainBlock {
  readonly steps: number
  /** int32 [steps · batch]. */
  readonly labels: Placeholder
  /** float32 [steps · batch, 1]. */
  readonly shares: Placeholder
  /** float32 [steps · scalars]: the optimizer's numbers of each step. */
  readonly scalars: Placeholder
  /** int32 [steps, 2]; undefined when nothing in the network is random. */
  readonly seeds: Placeholder | undefined
  /**
   * float32 [2 · steps + 1], known when all updates are made: each step's loss, ½ ‖g‖² of each
   * step, and how many photos of the block got their label before the update of their step.
   */
  readonly report: Edge
}

export interface BlockOptions {
  /** uint8 [steps · batch, height, width, channels]. */
  readonly pixels: Edge
  readonly steps: number
  readonly batchSize: number
  readonly variables: TrainingVariables
  readonly optimizer: Optimizer
  readonly settings: StepSettings
  readonly usesRandom: boolean
}

/**
 * Writes `steps` steps one behind the other: between them TensorFlow never comes back to
 * JavaScript, which for small networks costs more than the step itself.
 */
export function trainBlock(graph: Graph, options: BlockOptions): TrainBlock {
  const { pixels, steps, batchSize, variables, optimizer, settings, usesRandom } = options
  const labels = placeholder(graph, 'labels', 'int32', [-1])
  const shares = placeholder(graph, 'shares', 'float32', [-1, 1])
  const perStep = optimizer.scalars(0, 1).length
  const scalars = placeholder(graph, 'scalars', 'float32', [steps * perStep])
  const seeds = placeholder(graph, 'seeds', 'int32', [steps, 2])
  const numbers = unpack(graph, scalars, steps * perStep)
  const parts = Array.from({ length: steps }, (_, k) => ({
    scalars: numbers.slice(k * perStep, (k + 1) * perStep),
    seed: usesRandom ? reshape(graph, slice(graph, seeds, [k, 0], [1, 2]), [2]) : seeds,
  }))

  const { steps: reports, settled } = canBlock(settings, batchSize, steps)
    ? blockedSteps(
        graph,
        { pixels, labels, shares },
        parts.map((part) => ({ learningRate: first(part.scalars), seed: part.seed })),
        { variables, settings, batchSize, settled: new Map() },
      )
    : stepByStep(graph, { ...options, labels, shares, parts })

  const told = graph.scope('report', () => reportOf(graph, settings.network, labels, reports))
  return {
    steps,
    labels,
    shares,
    scalars,
    seeds: usesRandom ? seeds : undefined,
    report: addOne(graph, 'Identity', [told], 'float32', {
      name: 'told',
      attributes: { T: { type: 'float32' } },
      after: [...settled.values()],
    }),
  }
}

function stepByStep(
  graph: Graph,
  {
    pixels,
    steps,
    labels,
    shares,
    parts,
    variables,
    optimizer,
    settings,
  }: BlockOptions & {
    readonly labels: Edge
    readonly shares: Edge
    readonly parts: readonly { readonly scalars: readonly Edge[]; readonly seed: Edge }[]
  },
): BlockOutcome {
  const photos = split(graph, pixels, 0, steps)
  const wanted = split(graph, labels, 0, steps)
  const weighted = split(graph, shares, 0, steps)
  const reports: StepReport[] = []
  let settled: Settled = new Map()
  for (const [k, { scalars, seed }] of parts.entries()) {
    const outcome = graph.scope(`step${k}`, () =>
      trainStep(
        graph,
        {
          pixels: photos[k] ?? pixels,
          labels: wanted[k] ?? labels,
          shares: weighted[k] ?? shares,
          seed,
        },
        scalars,
        { variables, optimizer, settings, settled },
      ),
    )
    reports.push(outcome)
    settled = outcome.settled
  }
  return { steps: reports, settled }
}

/** One tensor instead of three: each that is fetched costs as much as a small network's step. */
function reportOf(
  graph: Graph,
  network: Network,
  labels: Edge,
  reports: readonly StepReport[],
): Edge {
  // Packed, also where it is one step alone: TensorFlow fuses what has one reader, and a single step
  // must round as it does in a block.
  const packed = pack(graph, nonEmpty(reports.map((report) => report.logits)))
  const logits = reshape(graph, packed, [-1, network.outputUnits])
  const right = cast(graph, equal(graph, guessedLabels(graph, network, logits), labels), 'float32')
  return pack(graph, [
    ...nonEmpty(reports.map(({ loss }) => loss)),
    ...reports.map((report) => report.halfSquaredNorm),
    sum(graph, right, [0]),
  ])
}

function nonEmpty<T>([first, ...others]: readonly T[]): readonly [T, ...T[]] {
  if (first === undefined) throw new Error('A block has at least one step.')
  return [first, ...others]
}

function first(scalars: readonly Edge[]): Edge {
  const [learningRate] = scalars
  if (!learningRate) throw new Error('Every optimizer needs a learning rate.')
  return learningRate
}
