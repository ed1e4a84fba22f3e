import { channelsOf } from '#shared/domain/input-spec.ts'
import type { LayerSpec } from '#shared/domain/layer-spec.ts'
import {
  LayerMisfit,
  layerOfJoin,
  layersOfBlock,
  layersOfHidden,
  MAX_WEIGHTS,
  outputOf,
  placeLayer,
  type Shape,
} from '#shared/domain/network.ts'
import { specNames } from '#shared/words/spec-names.ts'
import type { Draft, DraftBlock, DraftHead, DraftLayer } from '../draft/draft.ts'
import { sentence } from '../draft/read-draft.ts'
import type { DiagramNode, NodeKind } from './diagram-node.ts'
import { diagramText as text } from './diagram-text.ts'

/** What of a draft is drawn. */
export type Drawn = Pick<Draft, 'input' | 'model' | 'models'>

/** A box before its sizes are known. */
interface Part extends Pick<DiagramNode, 'kind' | 'number' | 'key' | 'notes'> {
  /** Undefined while a number of it is missing. */
  readonly layers: readonly LayerSpec[] | undefined
}

/**
 * The boxes of a network while it is edited, from the photo to the output. What cannot be built is
 * drawn all the same: its sizes are not known, and one box says why.
 * @param labels at least 2
 * @param contradictions by path in RunSpec, as `readDraft` tells them
 */
export function diagramOf(
  drawn: Drawn,
  labels: number,
  contradictions: ReadonlyMap<string, string>,
): readonly DiagramNode[] {
  const { imageSize, colour } = drawn.input
  const input: Shape | undefined =
    imageSize === null ? undefined : [imageSize, imageSize, channelsOf(colour)]
  const nodes: DiagramNode[] = [
    {
      ...{ id: 'input', kind: 'input', number: 1, key: undefined, sum: undefined },
      ...{ input: undefined, output: input, weights: 0, problem: undefined },
      notes: [specNames.colour[colour]],
    },
  ]
  let shape = input
  for (const part of partsOf(drawn, labels)) {
    const node = placed(part, shape)
    nodes.push(node)
    shape = node.output
  }
  return withProblems(nodes, drawn, contradictions)
}

const part = (
  kind: NodeKind,
  notes: readonly string[],
  layers: readonly LayerSpec[] | undefined,
): Part => ({ kind, notes, layers, number: 1, key: undefined })

function partsOf({ model: kind, models }: Drawn, labels: number): readonly Part[] {
  const flatten = part('flatten', [text.rowByRow], [{ layer: 'flatten' }])
  if (kind === 'neuron') return [flatten, outputPart({ kind, ...models.neuron }, labels)]
  const model = models[kind]
  const first = kind === 'dense' ? [flatten] : convolutionParts(models.convolutional)
  const output = outputPart({ kind, output: model.output }, labels)
  return [...first, ...model.hidden.map((layer, index) => hiddenPart(layer, index, model)), output]
}

function convolutionParts({ blocks, join }: Draft['models']['convolutional']): readonly Part[] {
  return [...blocks.map(blockPart), part('join', [specNames.join[join]], [layerOfJoin(join)])]
}

function blockPart(block: DraftBlock, index: number): Part {
  const { key, filters, kernelSize, activation, batchNormalisation, pool } = block
  const known = filters !== null && kernelSize !== null
  return {
    ...{ kind: 'block', number: index + 1, key },
    layers: known ? layersOfBlock({ ...block, filters, kernelSize }) : undefined,
    notes: [
      `${text.kernel(kernelSize)} · ${specNames.activation[activation]}`,
      ...(batchNormalisation ? [text.batchNormalisation] : []),
      ...(pool === 'none' ? [] : [text.pool[pool]]),
    ],
  }
}

function hiddenPart(
  { key, units }: DraftLayer,
  index: number,
  { activation, dropout }: Pick<DraftHead<'dense'>, 'activation' | 'dropout'>,
): Part {
  return {
    ...{ kind: 'hidden', number: index + 1, key },
    // How much is dropped changes no size.
    layers: units === null ? undefined : layersOfHidden(units, { activation, dropout: 0 }),
    notes: [
      specNames.activation[activation],
      ...(dropout !== null && dropout > 0 ? [text.dropout(dropout)] : []),
    ],
  }
}

function outputPart(model: Parameters<typeof outputOf>[0], labels: number): Part {
  const { outputUnits: units, outputActivation } = outputOf(model, labels)
  return part('output', [specNames.output[outputActivation]], [{ layer: 'dense', units }])
}

function placed({ layers, ...about }: Part, input: Shape | undefined): DiagramNode {
  const id = about.key === undefined ? about.kind : `${about.kind}:${about.key}`
  const unknown = { output: undefined, weights: undefined, sum: undefined, problem: undefined }
  const node = { ...about, id, input, ...unknown }
  if (!input || !layers) return node
  try {
    let [output, weights] = [input, 0]
    for (const layer of layers) {
      const next = placeLayer(layer, output, 0)
      output = next.output
      weights += next.weights
    }
    return { ...node, output, weights, sum: sumOf(layers, input) }
  } catch (error) {
    if (!(error instanceof LayerMisfit)) throw error
    return { ...node, problem: sentence(error.message) }
  }
}

/** What each unit sums up, of the one layer that does. */
function sumOf(layers: readonly LayerSpec[], input: Shape): DiagramNode['sum'] {
  for (const layer of layers) {
    if (layer.layer === 'dense') return { inputs: input, units: layer.units }
    if (layer.layer === 'convolution') {
      const { kernelSize, filters } = layer
      return { inputs: [kernelSize, kernelSize, input.at(-1) ?? 0], units: filters }
    }
  }
  return undefined
}

/** Says what speaks against settings at the box that it is about. */
function withProblems(
  nodes: readonly DiagramNode[],
  { models }: Drawn,
  contradictions: ReadonlyMap<string, string>,
): readonly DiagramNode[] {
  const output = contradictions.get('model.output') ?? contradictions.get('model.activation')
  const blocks = contradictions.get('model.blocks')
  const misfit = nodes.some(({ problem }) => problem !== undefined)
  const normalised = new Set(
    models.convolutional.blocks.filter((b) => b.batchNormalisation).map(({ key }) => key),
  )
  const heaviest = heaviestOfTooMany(nodes)
  return nodes.map((node) => {
    const why =
      node.kind === 'output'
        ? output
        : node.kind === 'block' && !misfit && normalised.has(node.key ?? 0)
          ? blocks
          : undefined
    const heavy = node === heaviest ? text.tooHeavy(node.weights ?? 0, MAX_WEIGHTS) : undefined
    const problem = node.problem ?? why ?? heavy
    return problem === node.problem ? node : { ...node, problem }
  })
}

function heaviestOfTooMany(nodes: readonly DiagramNode[]): DiagramNode | undefined {
  const all = nodes.reduce((sum, { weights = 0 }) => sum + weights, 0)
  if (all <= MAX_WEIGHTS) return undefined
  return nodes.reduce((most, node) => ((node.weights ?? 0) > (most.weights ?? 0) ? node : most))
}
