import { trainBlock } from '#engine/training/compiler/train-block.ts'
import { declareParameters } from '#engine/training/compiler/network-parameters.ts'
import { residentPixels } from '#engine/training/compiler/pixel-input.ts'
import { createGraph, type GraphNode } from '#engine/training/graph/graph.ts'
import { gradientDescent } from '#engine/training/optimizers/gradient-descent.ts'
import { NO_AUGMENTATION } from '#shared/domain/augmentation.ts'
import { buildNetwork } from '#shared/domain/network.ts'

/** Photos of 2 × 2 grey pixels, three hidden neurons, one output: small enough to be drawn whole. */
const NETWORK = buildNetwork(
  [2, 2, 1],
  [{ layer: 'flatten' }, { layer: 'dense', units: 3 }, { layer: 'activation', activation: 'relu' }],
  { outputUnits: 1, outputActivation: 'sigmoid' },
)

/**
 * One step of gradient descent as the compiler writes it for a run, and the node that a session
 * fetches to have it made.
 */
export function trainingStep(): {
  readonly nodes: readonly GraphNode[]
  readonly fetched: string
} {
  const graph = createGraph()
  const { pixels } = residentPixels(graph, 8, NETWORK.input)
  const parameters = declareParameters(graph, NETWORK)
  const { report } = trainBlock(graph, {
    pixels,
    steps: 1,
    batchSize: 2,
    variables: { parameters, slots: new Map() },
    optimizer: gradientDescent,
    settings: {
      network: NETWORK,
      loss: 'meanSquaredError',
      labelSmoothing: 0,
      weightDecay: 0,
      optimizer: { kind: 'sgd' },
      gradientClipping: null,
      augmentation: NO_AUGMENTATION,
    },
    usesRandom: false,
  })
  return { nodes: graph.nodes, fetched: report.from }
}
