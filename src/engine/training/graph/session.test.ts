/** Graphs in TensorFlow itself. */
import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { loadGraphBinding, loadGraphMessages, loadTensorFlow } from '../tensorflow.ts'
import { addOne, createGraph, type Edge, type Graph } from './graph.ts'
import {
  add,
  argMax,
  cast,
  concat,
  constant,
  fill,
  gather,
  greaterEqual,
  identity,
  ints,
  matMul,
  max,
  mean,
  multiply,
  oneHot,
  pack,
  reshape,
  select,
  shapeOf,
  slice,
  softmaxCrossEntropy,
  split,
  statelessUniform,
  sum,
  unpack,
} from './operations.ts'
import { encodeSavedModel, withSavedModel } from './saved-model.ts'
import { type Feed, openSession, placeholder } from './session.ts'
import { variable } from './variable.ts'

beforeAll(() => {
  process.env['TF_CPP_MIN_LOG_LEVEL'] = '2'
  loadTensorFlow()
})

async function open(graph: Graph) {
  const session = await openSession(graph)
  onTestFinished(() => {
    session.close()
  })
  return session
}

/** Everything that tfjs-node and TensorFlow.js hold. */
const held = () => [loadGraphBinding().getNumOfTensors(), loadTensorFlow().memory().numTensors]

/** What TensorFlow.js's generated classes read of what they wrote. */
interface ReadAttribute {
  readonly getType: () => number
  readonly getI: () => number
  readonly getF: () => number
  readonly getB: () => boolean
  readonly getS_asU8: () => Uint8Array
  readonly getShape: () => ReadShape
  readonly getTensor: () => {
    readonly getDtype: () => number
    readonly getTensorShape: () => ReadShape
    readonly getFloatValList: () => readonly number[]
    readonly getBoolValList: () => readonly boolean[]
  }
  readonly getList: () => {
    readonly getIList: () => readonly number[]
    readonly getTypeList: () => readonly number[]
  }
}
interface ReadShape {
  readonly getDimList: () => readonly { readonly getSize: () => number }[]
}
interface ReadMessages {
  readonly SavedModel: {
    readonly deserializeBinary: (bytes: Uint8Array) => {
      readonly getMetaGraphsList: () => readonly {
        readonly getMetaInfoDef: () => { readonly getTagsList: () => readonly string[] }
        readonly getGraphDef: () => {
          readonly getNodeList: () => readonly {
            readonly getName: () => string
            readonly getOp: () => string
            readonly getInputList: () => readonly string[]
            readonly getAttrMap: () => {
              readonly get: (key: string) => ReadAttribute | undefined
              readonly getLength: () => number
            }
          }[]
        }
      }[]
    }
  }
}

function readBack(graph: Graph) {
  // Generated code without types; ReadMessages names what of it is used.
  const messages = loadGraphMessages() as unknown as ReadMessages
  const model = messages.SavedModel.deserializeBinary(encodeSavedModel(graph.nodes))
  const [meta, ...others] = model.getMetaGraphsList()
  expect(others).toEqual([])
  return {
    tags: meta?.getMetaInfoDef().getTagsList(),
    nodes: (meta?.getGraphDef().getNodeList() ?? []).map((node) => ({
      name: node.getName(),
      op: node.getOp(),
      inputs: node.getInputList(),
      settings: node.getAttrMap().getLength(),
      setting(key: string): ReadAttribute {
        const found = node.getAttrMap().get(key)
        if (!found) throw new Error(`${node.getName()} has no ${key}.`)
        return found
      },
    })),
  }
}
const sizesOf = (shape: ReadShape) => shape.getDimList().map((size) => size.getSize())

describe('a saved model', () => {
  it('has every node with its inputs and settings', () => {
    const graph = createGraph()
    const x = placeholder(graph, 'x', 'uint8', [-1, 2])
    const k = constant(graph, [1.5, -2], { shape: [1, 2] })
    const yes = constant(graph, [1, 0], { dtype: 'bool' })
    graph.add('Odd', [x, k], ['float32', 'float32'], {
      name: 'odd',
      after: [yes],
      attributes: {
        count: { int: 3 },
        sizes: { ints: [4, 5] },
        rate: { float: 0.5 },
        on: { bool: true },
        mode: { text: 'SAME' },
        kind: { type: 'resource' },
        kinds: { types: ['int64', 'bool'] },
      },
    })
    const { tags, nodes } = readBack(graph)
    expect(tags).toEqual(['serve'])
    expect(nodes.map(({ name, op, inputs, settings }) => [name, op, inputs, settings])).toEqual([
      ['x', 'Placeholder', [], 2],
      ['Const', 'Const', [], 2],
      ['Const_1', 'Const', [], 2],
      ['odd', 'Odd', ['x', 'Const', '^Const_1'], 7],
    ])
    const [first, floats, bools, odd] = nodes
    if (!first || !floats || !bools || !odd) throw new Error('There are four nodes.')
    expect(first.setting('dtype').getType()).toBe(4)
    expect(sizesOf(first.setting('shape').getShape())).toEqual([-1, 2])
    const value = floats.setting('value').getTensor()
    expect(value.getDtype()).toBe(1)
    expect(sizesOf(value.getTensorShape())).toEqual([1, 2])
    expect(value.getFloatValList()).toEqual([1.5, -2])
    expect(bools.setting('value').getTensor().getDtype()).toBe(10)
    expect(bools.setting('value').getTensor().getBoolValList()).toEqual([true, false])
    expect(odd.setting('count').getI()).toBe(3)
    expect(odd.setting('sizes').getList().getIList()).toEqual([4, 5])
    expect(odd.setting('rate').getF()).toBe(0.5)
    expect(odd.setting('on').getB()).toBe(true)
    expect(new TextDecoder().decode(odd.setting('mode').getS_asU8())).toBe('SAME')
    expect(odd.setting('kind').getType()).toBe(20)
    expect(odd.setting('kinds').getList().getTypeList()).toEqual([9, 10])
  })

  it('refuses a constant of a type that nothing needs', () => {
    const graph = createGraph()
    constant(graph, 1, { dtype: 'uint8' })
    expect(() => encodeSavedModel(graph.nodes)).toThrow('type uint8')
  })

  it('lies on disk only while it is loaded, also when that fails', async () => {
    const graph = createGraph()
    constant(graph, 1)
    const folders: string[] = []
    const kept = await withSavedModel(graph.nodes, (folder) => {
      folders.push(folder)
      return existsSync(folder)
    })
    expect(kept).toBe(true)
    const failing = withSavedModel(graph.nodes, (folder) => {
      folders.push(folder)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(folders.map((folder) => existsSync(folder))).toEqual([false, false])
  })
})

describe('a session', () => {
  it('gives what operations make of what is fed', async () => {
    const graph = createGraph()
    const x = placeholder(graph, 'x', 'float32', [-1, 3])
    const wanted: (readonly [Edge, readonly number[]])[] = [
      [sum(graph, x, [1]), [6, 15]],
      [sum(graph, x, [0, 1], true), [21]],
      [mean(graph, x, [0]), [2.5, 3.5, 4.5]],
      [max(graph, x, [1]), [3, 6]],
      [shapeOf(graph, x), [2, 3]],
      [matMul(graph, x, x, { transposeB: true }), [14, 32, 32, 77]],
      [matMul(graph, x, x, { transposeA: true }), [17, 22, 27, 22, 29, 36, 27, 36, 45]],
      [reshape(graph, x, [-1, 1]), [1, 2, 3, 4, 5, 6]],
      [gather(graph, x, ints(graph, [1, 1])), [4, 5, 6, 4, 5, 6]],
      [slice(graph, x, [0, 1], [-1, 1]), [2, 5]],
      [split(graph, x, 1, 3)[2] ?? x, [3, 6]],
      [unpack(graph, x, 2)[1] ?? x, [4, 5, 6]],
      [concat(graph, [x, x], 1), [1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6]],
      [pack(graph, [ints(graph, [1, 2]), ints(graph, [3, 4])]), [1, 2, 3, 4]],
      [argMax(graph, x, 1), [2, 2]],
      [cast(graph, x, 'int32'), [1, 2, 3, 4, 5, 6]],
      [fill(graph, ints(graph, [2]), constant(graph, 7)), [7, 7]],
      [
        select(graph, greaterEqual(graph, x, constant(graph, 3)), x, constant(graph, 0)),
        [0, 0, 3, 4, 5, 6],
      ],
      [
        oneHot(graph, ints(graph, [1, 0]), 2, constant(graph, 0.75), constant(graph, 0.25)),
        [0.25, 0.75, 0.75, 0.25],
      ],
    ]
    const session = await open(graph)
    const values = Float32Array.of(1, 2, 3, 4, 5, 6)
    const given = session.run(
      [{ into: x, shape: [2, 3], values }],
      wanted.map(([edge]) => edge),
    )
    expect(given.map((numbers) => [...numbers])).toEqual(wanted.map(([, numbers]) => numbers))
  })

  it('gives an operation’s second output too', async () => {
    const graph = createGraph()
    const logits = constant(graph, [0, 0], { shape: [1, 2] })
    const targets = constant(graph, [1, 0], { shape: [1, 2] })
    const [loss, derivative] = softmaxCrossEntropy(graph, logits, targets)
    const [value, gradient] = (await open(graph)).run([], [loss, derivative])
    expect(value?.[0]).toBeCloseTo(Math.log(2))
    expect([...(gradient ?? [])]).toEqual([-0.5, 0.5])
  })

  it('draws by its seed alone', async () => {
    const graph = createGraph()
    const seed = placeholder(graph, 'seed', 'int32', [2])
    const drawn = statelessUniform(graph, ints(graph, [3]), seed)
    const [one, other] = await Promise.all([open(graph), open(graph)])
    const draw = (session: typeof one, ...values: readonly [number, number]) =>
      session.run([{ into: seed, shape: [2], values: Int32Array.from(values) }], [drawn])
    expect(draw(one, 1, 2)).toEqual(draw(other, 1, 2))
    expect(draw(one, 1, 2)).not.toEqual(draw(one, 2, 1))
  })

  it('can be fed another value in the midst of the graph', async () => {
    const graph = createGraph()
    const between = add(graph, constant(graph, 1), constant(graph, 2))
    const result = multiply(graph, between, constant(graph, 10))
    const session = await open(graph)
    const fed: Feed = { into: between, shape: [], values: Float32Array.of(7) }
    expect(session.run([], [result])).toEqual([Float32Array.of(30)])
    expect(session.run([fed], [result])).toEqual([Float32Array.of(70)])
  })

  it('keeps variables from run to run, each session its own', async () => {
    const graph = createGraph()
    const { value, fed, assignFed } = variable(graph, 'kept', [2])
    const [one, other] = [await open(graph), await open(graph)]
    const write = (session: typeof one, ...values: readonly number[]) =>
      session.run([{ into: fed, shape: [2], values: Float32Array.from(values) }], [assignFed])
    write(one, 1, 2)
    expect(one.run([], [value])).toEqual([Float32Array.of(1, 2)])
    expect(() => other.run([], [value])).toThrow(/Could not find variable kept/)
    write(other, 3, 4)
    expect(one.run([], [value])).toEqual([Float32Array.of(1, 2)])
  })

  it('runs what is waited for before', async () => {
    const graph = createGraph()
    const kept = variable(graph, 'kept', [])
    const one = constant(graph, 1)
    graph.add('AssignAddVariableOp', [kept.handle, one], [], {
      name: 'more',
      attributes: { dtype: { type: 'float32' } },
    })
    const after = addOne(graph, 'ReadVariableOp', [kept.handle], 'float32', {
      attributes: { dtype: { type: 'float32' } },
      after: [{ from: 'more', dtype: 'resource' }],
    })
    const session = await open(graph)
    session.run([{ into: kept.fed, shape: [], values: Float32Array.of(5) }], [kept.assignFed])
    expect(session.run([], [after])).toEqual([Float32Array.of(6)])
    // Without it, nothing is added.
    expect(session.run([], [kept.value])).toEqual([Float32Array.of(6)])
  })

  it('frees what it made, also when it fails', async () => {
    const graph = createGraph()
    const x = placeholder(graph, 'x', 'float32', [-1, 2])
    const y = matMul(graph, x, constant(graph, [1, 2], { shape: [2, 1] }))
    const session = await open(graph)
    const feed = (shape: readonly number[]): Feed => ({
      into: x,
      shape,
      values: new Float32Array(shape.reduce((all, size) => all * size, 1)),
    })
    const before = held()
    for (let i = 0; i < 5; i++) session.run([feed([3, 2])], [y])
    expect(held()).toEqual(before)
    expect(() => session.run([feed([2, 3])], [y])).toThrow(/size-incompatible/)
    expect(() => session.run([], [y])).toThrow(/feed a value for placeholder/)
    expect(() => session.run([feed([1, 2])], [{ from: 'nobody', dtype: 'float32' }])).toThrow(
      /can not be found/,
    )
    expect(() =>
      session.run(
        [feed([1, 2]), { ...feed([1, 2]), into: { from: 'nobody', dtype: 'float32' } }],
        [y],
      ),
    ).toThrow(/can not be found/)
    expect(held()).toEqual(before)
    // And it still works.
    expect(session.run([feed([1, 2])], [y])).toEqual([Float32Array.of(0)])
  })

  it.each([
    [
      'an unknown operation',
      (graph: Graph) => addOne(graph, 'Nonsense', [], 'float32'),
      /Nonsense/,
    ],
    [
      'an input that nobody gives',
      (graph: Graph) => identity(graph, { from: 'nobody', dtype: 'float32' }),
      /nobody/,
    ],
    [
      'types that do not fit',
      (graph: Graph) => add(graph, constant(graph, 1), ints(graph, [1])),
      /float|int32/,
    ],
  ])('does not open for a graph with %s', async (_what, write, reason) => {
    const graph = createGraph()
    write(graph)
    const before = held()
    await expect(openSession(graph)).rejects.toThrow(reason)
    expect(held()).toEqual(before)
  })

  it('never shares memory with what was fed, wherever that lies', async () => {
    const graph = createGraph()
    const weights = variable(graph, 'weights', [32])
    const session = await open(graph)
    const memory = new ArrayBuffer(512)
    for (let offset = 0; offset <= 256; offset += 4) {
      const values = new Float32Array(memory, offset, 32).fill(7)
      session.run([{ into: weights.fed, shape: [32], values }], [weights.assignFed])
      values.fill(9)
      const [kept] = session.run([], [weights.value])
      expect(kept, `fed from ${offset} bytes on`).toEqual(new Float32Array(32).fill(7))
    }
  })

  it('cannot be used when it was closed', async () => {
    const graph = createGraph()
    const x = constant(graph, 1)
    const session = await openSession(graph)
    session.close()
    expect(() => session.run([], [x])).toThrow()
  })
})
