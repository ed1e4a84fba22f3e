import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_BLOCKS, MAX_HIDDEN_LAYERS } from '#shared/domain/model-spec.ts'
import { draftOf } from '../draft/draft-of.ts'
import type { Draft } from '../draft/draft.ts'
import { readDraft } from '../draft/read-draft.ts'
import { presetSpecs } from '../presets/presets.ts'
import type { DiagramNode } from './diagram-node.ts'
import { diagramOf } from './diagram-of.ts'
import { addBehind, type Edit, moveNode, type Refusal, removeNode, scaleNode } from './edits.ts'

const nodesOf = (draft: Draft) => diagramOf(draft, 2, new Map())
const dense = draftOf(presetSpecs.dense)
const convolutional = draftOf({
  ...presetSpecs.convolutional,
  input: { imageSize: 256, colour: 'rgb' },
})
const unitsOf = (draft: Draft) =>
  draft.models[draft.model === 'dense' ? 'dense' : 'convolutional'].hidden.map(({ units }) => units)

function find(draft: Draft, id: string): DiagramNode {
  const node = nodesOf(draft).find((each) => each.id.startsWith(id))
  if (!node) throw new Error(`There is no ${id}.`)
  return node
}
function done(draft: Draft, result: Edit | Refusal): Draft {
  if ('refused' in result) throw new Error(result.refused)
  return { ...draft, models: result.models }
}

const EDITS = [
  (draft: Draft, node: DiagramNode) => addBehind(draft, node),
  (draft: Draft, node: DiagramNode) => removeNode(draft, node, nodesOf(draft)),
  (draft: Draft, node: DiagramNode) => moveNode(draft, node, -1),
  (draft: Draft, node: DiagramNode) => moveNode(draft, node, 1),
  (draft: Draft, node: DiagramNode) => scaleNode(draft, node, 2),
  (draft: Draft, node: DiagramNode) => scaleNode(draft, node, 0.5),
] as const

test('whatever is done to whichever box, the network stays within its bounds and can be read', () => {
  const steps = fc.array(fc.tuple(fc.nat(5), fc.nat(30)), { maxLength: 60 })
  fc.assert(
    fc.property(fc.constantFrom(dense, convolutional), steps, (begin, edits) => {
      let draft = begin
      for (const [edit, place] of edits) {
        const nodes = nodesOf(draft)
        const node = nodes[place % nodes.length]
        const result = node && EDITS[edit]?.(draft, node)
        if (!result || 'refused' in result) continue
        draft = done(draft, result)
        expect(nodesOf(draft).map(({ id }) => id)).toContain(result.focus)
        expect(result.said).not.toBe('')
      }
      const { blocks, hidden } = draft.models.convolutional
      expect(blocks.length).toBeGreaterThanOrEqual(1)
      expect(blocks.length).toBeLessThanOrEqual(MAX_BLOCKS)
      expect(hidden.length).toBeLessThanOrEqual(MAX_HIDDEN_LAYERS)
      expect(readDraft(draft).spec).toBeDefined()
    }),
    { seed: 1, numRuns: 60 },
  )
})

test('a layer moves to the right and back', () => {
  const layer = find(dense, 'hidden')
  const moved = done(dense, moveNode(dense, layer, 1))
  expect(unitsOf(moved)).toEqual([32, 64])
  expect(done(moved, moveNode(moved, find(moved, layer.id), -1)).models).toEqual(dense.models)
})

test('a layer is added where it was asked for', () => {
  expect(unitsOf(done(dense, addBehind(dense, find(dense, 'flatten'))))).toEqual([32, 64, 32])
  expect(unitsOf(done(dense, addBehind(dense, find(dense, 'hidden'))))).toEqual([64, 32, 32])
  expect(unitsOf(done(dense, addBehind(dense, find(dense, 'output'))))).toEqual([64, 32, 32])
  const blocks = done(convolutional, addBehind(convolutional, find(convolutional, 'input')))
  expect(blocks.models.convolutional.blocks.map(({ filters }) => filters)).toEqual([16, 16, 32, 64])
  const head = done(convolutional, addBehind(convolutional, find(convolutional, 'join')))
  expect(unitsOf(head)).toEqual([32, 64])
})

test('what cannot be done is refused with a reason', () => {
  const neuron = draftOf(presetSpecs.neuron)
  expect(addBehind(neuron, find(neuron, 'output'))).toEqual({
    refused: expect.stringContaining('single neuron') as string,
  })
  const last = nodesOf(convolutional)
    .filter(({ kind }) => kind === 'block')
    .at(-1)
  if (!last) throw new Error('There are blocks.')
  expect(moveNode(convolutional, last, 1)).toEqual({
    refused: expect.stringContaining('vector') as string,
  })
  expect(moveNode(dense, find(dense, 'flatten'), 1)).toHaveProperty('refused')
  expect(removeNode(dense, find(dense, 'output'), nodesOf(dense))).toHaveProperty('refused')
  expect(scaleNode(dense, find(dense, 'input'), 2)).toHaveProperty('refused')
})
