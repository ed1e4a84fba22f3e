import { MAX_FILTERS, MAX_UNITS } from '#shared/domain/layer-spec.ts'
import { MAX_BLOCKS, MAX_HIDDEN_LAYERS } from '#shared/domain/model-spec.ts'
import type { Draft, DraftBlock, DraftLayer, DraftModels } from '../draft/draft.ts'
import { blockAfter, nextLayer } from '../draft/new-rows.ts'
import { type DiagramNode, isRow } from './diagram-node.ts'
import { diagramText as text } from './diagram-text.ts'

/** What a draft's network becomes, which box to look at then, and what to say about it. */
export interface Edit {
  readonly models: DraftModels
  readonly focus: string
  readonly said: string
}

/** Why nothing was changed, in a sentence. */
export interface Refusal {
  readonly refused: string
}

type Result = Edit | Refusal
type Model = Pick<Draft, 'model' | 'models'>
type Rows = Pick<DraftModels['convolutional'], 'blocks' | 'hidden'>

/** Adds a block or a hidden layer behind a box; before the output, which stays last. */
export function addBehind({ model, models }: Model, node: DiagramNode): Result {
  if (model === 'neuron') return { refused: text.neuronAlone }
  const { blocks, hidden } = rowsOf(model, models)
  if (model === 'convolutional' && (node.kind === 'input' || node.kind === 'block')) {
    if (blocks.length >= MAX_BLOCKS) return { refused: text.tooManyBlocks(MAX_BLOCKS) }
    const at = node.kind === 'input' ? 0 : indexOf(blocks, node) + 1
    const block = blockAfter(blocks.slice(0, at))
    return {
      models: withRows(model, models, { hidden, blocks: blocks.toSpliced(at, 0, block) }),
      focus: `block:${block.key}`,
      said: text.added(text.name({ kind: 'block', number: at + 1 })),
    }
  }
  if (hidden.length >= MAX_HIDDEN_LAYERS) return { refused: text.tooManyLayers(MAX_HIDDEN_LAYERS) }
  const at =
    node.kind === 'output' ? hidden.length : node.kind === 'hidden' ? indexOf(hidden, node) + 1 : 0
  const layer = nextLayer()
  return {
    models: withRows(model, models, { blocks, hidden: hidden.toSpliced(at, 0, layer) }),
    focus: `hidden:${layer.key}`,
    said: text.added(text.name({ kind: 'hidden', number: at + 1 })),
  }
}

export function removeNode(
  { model, models }: Model,
  node: DiagramNode,
  nodes: readonly DiagramNode[],
): Result {
  if (model === 'neuron' || !isRow(node)) return { refused: text.fixed(text.name(node)) }
  const { blocks, hidden } = rowsOf(model, models)
  if (node.kind === 'block' && blocks.length === 1) return { refused: text.lastBlock }
  const place = nodes.indexOf(node)
  return {
    models: withRows(model, models, {
      blocks: blocks.filter(({ key }) => node.kind !== 'block' || key !== node.key),
      hidden: hidden.filter(({ key }) => node.kind !== 'hidden' || key !== node.key),
    }),
    focus: (nodes[place + 1] ?? nodes[place - 1] ?? node).id,
    said: text.removed(text.name(node)),
  }
}

/** @param by -1 to the photo, 1 to the output */
export function moveNode({ model, models }: Model, node: DiagramNode, by: -1 | 1): Result {
  if (model === 'neuron' || !isRow(node)) return { refused: text.fixed(text.name(node)) }
  const rows = rowsOf(model, models)
  const isBlock = node.kind === 'block'
  const to = (isBlock ? indexOf(rows.blocks, node) : indexOf(rows.hidden, node)) + by
  if (to < 0) return { refused: isBlock ? text.blockFirst : text.layerFirst }
  if (to >= (isBlock ? rows.blocks : rows.hidden).length) {
    return { refused: isBlock ? text.blockLast : text.layerLast }
  }
  const { kind, number } = node
  return {
    models: withRows(model, models, {
      blocks: isBlock ? swapped(rows.blocks, to - by, to) : rows.blocks,
      hidden: isBlock ? rows.hidden : swapped(rows.hidden, to - by, to),
    }),
    focus: node.id,
    said: text.moved(text.name(node), text.name({ kind, number: number + by })),
  }
}

/** Doubles or halves a layer's units or a block's filters, as far as they may go. */
export function scaleNode(model: Model, node: DiagramNode, by: 2 | 0.5): Result {
  const size = sizeOf(model, node)
  if (size === undefined) return { refused: text.noSize(text.name(node)) }
  const { most } = size
  const next = Math.min(most, Math.max(1, Math.floor((size.value ?? 1) * by)))
  const words = node.kind === 'block' ? text.filterCount : text.unitCount
  if (next === size.value) return { refused: text.bound(`1 to ${words(most)}`) }
  return { ...setSize(model, node, next), said: text.resized(text.name(node), words(next)) }
}

/** A layer's units or a block's filters; null while none are typed. Undefined for other boxes. */
export function sizeOf(
  { model, models }: Model,
  node: DiagramNode,
): { readonly value: number | null; readonly most: number } | undefined {
  if (model === 'neuron') return undefined
  const { blocks, hidden } = rowsOf(model, models)
  const block = node.kind === 'block' && blocks[indexOf(blocks, node)]
  if (block) return { value: block.filters, most: MAX_FILTERS }
  const layer = node.kind === 'hidden' && hidden[indexOf(hidden, node)]
  return layer ? { value: layer.units, most: MAX_UNITS } : undefined
}

export const setSize = (model: Model, node: DiagramNode, size: number | null): Edit =>
  changeRow(
    model,
    node,
    (block) => ({ ...block, filters: size }),
    (layer) => ({ ...layer, units: size }),
  )

/** The side of a block's kernel. */
export const setKernel = (model: Model, node: DiagramNode, kernelSize: number | null): Edit =>
  changeRow(
    model,
    node,
    (block) => ({ ...block, kernelSize }),
    (layer) => layer,
  )

function changeRow(
  { model, models }: Model,
  node: DiagramNode,
  block: (block: DraftBlock) => DraftBlock,
  layer: (layer: DraftLayer) => DraftLayer,
): Edit {
  const same = { models, focus: node.id, said: '' }
  if (model === 'neuron') return same
  const { blocks, hidden } = rowsOf(model, models)
  return {
    ...same,
    models: withRows(model, models, {
      blocks: blocks.map((row) =>
        node.kind === 'block' && row.key === node.key ? block(row) : row,
      ),
      hidden: hidden.map((row) =>
        node.kind === 'hidden' && row.key === node.key ? layer(row) : row,
      ),
    }),
  }
}

const rowsOf = (model: 'dense' | 'convolutional', models: DraftModels): Rows =>
  model === 'convolutional' ? models.convolutional : { blocks: [], hidden: models.dense.hidden }

const withRows = (
  model: 'dense' | 'convolutional',
  models: DraftModels,
  { blocks, hidden }: Rows,
): DraftModels =>
  model === 'convolutional'
    ? { ...models, convolutional: { ...models.convolutional, blocks, hidden } }
    : { ...models, dense: { ...models.dense, hidden } }

const indexOf = (rows: readonly { readonly key: number }[], node: DiagramNode): number =>
  rows.findIndex(({ key }) => key === node.key)

function swapped<Row>(rows: readonly Row[], from: number, to: number): readonly Row[] {
  const row = rows[from]
  return row === undefined ? rows : rows.toSpliced(from, 1).toSpliced(to, 0, row)
}
