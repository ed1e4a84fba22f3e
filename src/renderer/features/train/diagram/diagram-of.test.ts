import { expect, test } from 'vitest'
import { countWeights, networkOf } from '#shared/domain/network.ts'
import { RunSpec } from '#shared/domain/run-spec.ts'
import { draftOf } from '../draft/draft-of.ts'
import type { Draft } from '../draft/draft.ts'
import { readDraft } from '../draft/read-draft.ts'
import { presetSpecs } from '../presets/presets.ts'
import { diagramOf } from './diagram-of.ts'

const diagram = (draft: Draft, labels = 3) =>
  diagramOf(draft, labels, readDraft(draft).contradictions)
const problems = (draft: Draft) =>
  diagram(draft).flatMap(({ kind, number, problem }) =>
    problem === undefined ? [] : [`${kind} ${number}: ${problem}`],
  )
const deep = draftOf(
  RunSpec.parse({
    ...presetSpecs.convolutional,
    model: {
      kind: 'convolutional',
      blocks: [
        { filters: 8, batchNormalisation: true },
        { filters: 16, pool: 'none' },
      ],
      join: 'flatten',
      hidden: [32],
      dropout: 0.25,
    },
  }),
)

test.each([...Object.entries(presetSpecs), ['deep', undefined] as const])(
  'the boxes hold all weights of the network, and end where it ends: %s',
  (_name, spec) => {
    const draft = spec ? draftOf(spec) : deep
    const trained = readDraft(draft).spec
    if (!trained) throw new Error('These settings go together.')
    for (const labels of [2, 3]) {
      const network = networkOf(trained, labels)
      const nodes = diagram(draft, labels)
      expect(nodes.reduce((sum, { weights = NaN }) => sum + weights, 0)).toBe(countWeights(network))
      expect(nodes[0]?.output).toEqual(network.input)
      expect(nodes.at(-1)?.output).toEqual([network.outputUnits])
      expect(problems(draft)).toEqual([])
    }
  },
)

test('a block is one box, with what it does', () => {
  expect(diagram(deep).map(({ kind, output }) => [kind, output])).toEqual([
    ['input', [64, 64, 3]],
    ['block', [32, 32, 8]],
    ['block', [32, 32, 16]],
    ['join', [16_384]],
    ['hidden', [32]],
    ['output', [3]],
  ])
  const [, block] = diagram(deep)
  expect(block?.notes.join(' ')).toMatch(/3.×.3 · ReLU.*Batch norm.*Max. pooling/)
})

test('where a size is missing, it is not known from there on, and the rest is', () => {
  const { dense } = deep.models
  const draft = draftOf(presetSpecs.dense)
  const [first, second] = draft.models.dense.hidden
  if (!first || !second) throw new Error('It has two hidden layers.')
  const hidden = [first, { ...second, units: null }]
  const nodes = diagram({ ...draft, models: { ...draft.models, dense: { ...dense, hidden } } })
  expect(nodes.map(({ output }) => output)).toEqual([
    [64, 64, 3],
    [12_288],
    [64],
    undefined,
    undefined,
  ])
})

test('what cannot be is said at the box that it is about', () => {
  const small = {
    ...draftOf(presetSpecs.convolutional),
    input: { imageSize: 8, colour: 'rgb' } as const,
  }
  expect(problems(small)).toEqual([])
  const blocks = [...small.models.convolutional.blocks, ...deep.models.convolutional.blocks]
  const tooDeep = {
    ...small,
    models: { ...small.models, convolutional: { ...small.models.convolutional, blocks } },
  }
  expect(problems(tooDeep)).toEqual([
    expect.stringMatching(/^block 4: Pooling by 2 needs a picture/),
  ])

  expect(problems({ ...deep, optimizer: 'genetic' })).toEqual([
    expect.stringMatching(/^block 1: Batch normalisation/),
  ])
  const neuron = draftOf(presetSpecs.neuron)
  const relu = { ...neuron, models: { ...neuron.models, neuron: { activation: 'relu' as const } } }
  expect(problems(relu)).toEqual([expect.stringMatching(/^output 1: Cross-entropy/)])
})

test('too many weights are said at the layer that has the most', () => {
  const draft = draftOf(
    RunSpec.parse({
      ...presetSpecs.dense,
      input: { imageSize: 256, colour: 'rgb' },
      model: { kind: 'dense', hidden: [4096, 8] },
    }),
  )
  expect(problems(draft)).toEqual([expect.stringMatching(/^hidden 1: .*805,310,464.*100,000,000/)])
})
