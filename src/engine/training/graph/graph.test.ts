import { describe, expect, it } from 'vitest'
import { addOne, createGraph } from './graph.ts'
import { constant, split } from './operations.ts'
import { placeholder } from './session.ts'
import { done, readVariable, variable } from './variable.ts'

const namesOf = ({ nodes }: ReturnType<typeof createGraph>) => nodes.map(({ name }) => name)

describe('names in a graph', () => {
  it('are those that were wanted, or the operation’s, and each is there once', () => {
    const graph = createGraph()
    for (const name of ['a', 'a', 'b', 'a', undefined, undefined]) {
      addOne(graph, 'NoOp', [], 'float32', name === undefined ? {} : { name })
    }
    expect(namesOf(graph)).toEqual(['a', 'a_1', 'b', 'a_2', 'NoOp', 'NoOp_1'])
  })

  it('stay unique where somebody wants a name that was given to another', () => {
    const graph = createGraph()
    for (const name of ['a', 'a', 'a_1', 'a', 'a_1']) {
      addOne(graph, 'NoOp', [], 'float32', { name })
    }
    expect(new Set(namesOf(graph)).size).toBe(5)
    expect(namesOf(graph).slice(0, 2)).toEqual(['a', 'a_1'])
  })

  it('say in which scope they are, one in another, and a scope of the same name is another', () => {
    const graph = createGraph()
    const add = (name: string) => addOne(graph, 'NoOp', [], 'float32', { name })
    const edges = [
      ...graph.scope('step', () => [add('x'), graph.scope('loss', () => add('x')), add('x')]),
      graph.scope('step', () => add('x')),
      add('x'),
    ]
    expect(namesOf(graph)).toEqual(['step/x', 'step/loss/x', 'step/x_1', 'step_1/x', 'x'])
    expect(edges.map(({ from }) => from)).toEqual(namesOf(graph))
  })

  it('are outside of a scope again when it failed', () => {
    const graph = createGraph()
    const failing = () =>
      graph.scope('step', () => {
        throw new Error('no')
      })
    expect(failing).toThrow('no')
    addOne(graph, 'NoOp', [], 'float32', { name: 'x' })
    expect(namesOf(graph)).toEqual(['x'])
  })
})

describe('edges', () => {
  it('name the output that they come from, and its type', () => {
    const graph = createGraph()
    expect(graph.add('Op', [], ['float32', 'int32', 'bool'])).toEqual([
      { from: 'Op', dtype: 'float32' },
      { from: 'Op:1', dtype: 'int32' },
      { from: 'Op:2', dtype: 'bool' },
    ])
    expect(graph.add('Op', [], [])).toEqual([])
  })

  it('become inputs in order, and then what is only waited for, each node once', () => {
    const graph = createGraph()
    const [a, b, c] = graph.add('Three', [], ['float32', 'float32', 'float32'])
    const other = constant(graph, 1)
    addOne(graph, 'Op', [c, a, other], 'float32', { after: [b, other, c] })
    expect(graph.nodes.at(-1)?.inputs).toEqual(['Three:2', 'Three', 'Const', '^Three', '^Const'])
  })
})

describe('operations', () => {
  it('that have nothing to do add no node', () => {
    const graph = createGraph()
    const x = constant(graph, [1, 2])
    expect(split(graph, x, 0, 1)).toEqual([x])
    expect(graph.nodes).toHaveLength(1)
  })

  it('write a constant with the shape that its values have, or that is wanted', () => {
    const graph = createGraph()
    constant(graph, 3)
    constant(graph, [1, 2], { dtype: 'int32' })
    constant(graph, [1, 2, 3, 4], { shape: [2, 2] })
    expect(graph.nodes.map(({ attributes }) => attributes['value'])).toEqual([
      { tensor: { dtype: 'float32', shape: [], values: [3] } },
      { tensor: { dtype: 'int32', shape: [2], values: [1, 2] } },
      { tensor: { dtype: 'float32', shape: [2, 2], values: [1, 2, 3, 4] } },
    ])
  })
})

describe('a variable', () => {
  it('is a handle, a value, and a way to replace it', () => {
    const graph = createGraph()
    const weights = variable(graph, 'weights', [2, 3])
    expect(namesOf(graph)).toEqual([
      'weights/variable',
      'weights/fed',
      'weights/assign',
      'weights/read',
      'weights/done',
    ])
    expect(graph.nodes[0]?.attributes).toEqual({
      dtype: { type: 'float32' },
      shape: { shape: [2, 3] },
      shared_name: { text: 'weights' },
    })
    expect(weights.assignFed).toEqual({ from: 'weights/done', dtype: 'int32' })
    expect(graph.nodes.at(-1)?.inputs).toEqual(['^weights/assign'])
  })

  it('can be read when something else has run', () => {
    const graph = createGraph()
    const { handle } = variable(graph, 'weights', [1])
    const before = placeholder(graph, 'x', 'float32', [-1])
    readVariable(graph, handle, 'float32', [before])
    expect(graph.nodes.at(-1)?.inputs).toEqual(['weights/variable', '^x'])
    expect(done(graph, [before, before])).toEqual({ from: 'done', dtype: 'int32' })
    expect(graph.nodes.at(-1)?.inputs).toEqual(['^x'])
  })
})
