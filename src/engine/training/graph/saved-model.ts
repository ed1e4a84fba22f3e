import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AttrValue, loadGraphMessages, type TensorMessage } from '../tensorflow.ts'
import type { Attribute, Constant, DType, GraphNode } from './graph.ts'

/** The tag under which the graph lies in its file. */
export const TAG = 'serve'

/** TensorFlow's numbers for types (tensorflow/core/framework/types.proto). */
export const DATA_TYPE: Readonly<Record<DType, number>> = {
  float32: 1,
  int32: 3,
  uint8: 4,
  int64: 9,
  bool: 10,
  resource: 20,
}

/** The version of the operations' meaning that the graph is written against. */
const PRODUCER = 1882

/**
 * Writes a graph as a SavedModel, the form in which TensorFlow loads one, lets `load` load it, and
 * removes the file again. It has no folder of variables: their values are set by running it.
 */
export async function withSavedModel<T>(
  nodes: readonly GraphNode[],
  load: (folder: string) => T,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'downhill-graph-'))
  try {
    await writeFile(join(folder, 'saved_model.pb'), encodeSavedModel(nodes))
    return load(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export function encodeSavedModel(nodes: readonly GraphNode[]): Uint8Array {
  const messages = loadGraphMessages()
  const versions = new messages.VersionDef()
  versions.setProducer(PRODUCER)
  const graph = new messages.GraphDef()
  graph.setVersions(versions)
  for (const { name, op, inputs, attributes } of nodes) {
    const node = new messages.NodeDef()
    node.setName(name)
    node.setOp(op)
    node.setInputList([...inputs])
    for (const [key, attribute] of Object.entries(attributes)) {
      node.getAttrMap().set(key, encodeAttribute(attribute))
    }
    graph.addNode(node)
  }
  const info = new messages.MetaGraphDef.MetaInfoDef()
  info.addTags(TAG)
  const meta = new messages.MetaGraphDef()
  meta.setMetaInfoDef(info)
  meta.setGraphDef(graph)
  const model = new messages.SavedModel()
  model.setSavedModelSchemaVersion(1)
  model.addMetaGraphs(meta)
  return model.serializeBinary()
}

function encodeAttribute(attribute: Attribute): AttrValue {
  const messages = loadGraphMessages()
  const value = new messages.AttrValue()
  if ('type' in attribute) value.setType(DATA_TYPE[attribute.type])
  else if ('int' in attribute) value.setI(attribute.int)
  else if ('float' in attribute) value.setF(attribute.float)
  else if ('bool' in attribute) value.setB(attribute.bool)
  else if ('text' in attribute) value.setS(new TextEncoder().encode(attribute.text))
  else if ('shape' in attribute) value.setShape(encodeShape(attribute.shape))
  else if ('tensor' in attribute) value.setTensor(encodeTensor(attribute.tensor))
  else {
    const list = new messages.AttrValue.ListValue()
    if ('ints' in attribute) list.setIList([...attribute.ints])
    else list.setTypeList(attribute.types.map((type) => DATA_TYPE[type]))
    value.setList(list)
  }
  return value
}

function encodeShape(sizes: readonly number[]) {
  const messages = loadGraphMessages()
  const shape = new messages.TensorShape()
  for (const size of sizes) {
    const dimension = new messages.TensorShape.Dim()
    dimension.setSize(size)
    shape.addDim(dimension)
  }
  return shape
}

function encodeTensor({ dtype, shape, values }: Constant): TensorMessage {
  const messages = loadGraphMessages()
  const tensor = new messages.Tensor()
  tensor.setDtype(DATA_TYPE[dtype])
  tensor.setTensorShape(encodeShape(shape))
  if (dtype === 'float32') tensor.setFloatValList([...values])
  else if (dtype === 'int32') tensor.setIntValList([...values])
  else if (dtype === 'bool') tensor.setBoolValList(values.map((value) => value !== 0))
  else throw new Error(`A constant of type ${dtype} is not needed anywhere yet.`)
  return tensor
}
