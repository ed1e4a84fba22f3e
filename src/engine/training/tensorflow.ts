/** The one file that imports TensorFlow. */
import { createRequire } from 'node:module'
import { cpus } from 'node:os'
import util from 'node:util'
import type * as tfjs from '@tensorflow/tfjs-node'
import { ProblemError } from '#shared/contract/problem.ts'

export type TensorFlow = typeof tfjs
export type { Rank, Scalar, Sequential, Tensor, Tensor2D, Variable } from '@tensorflow/tfjs-node'

/** Checks that Node 23 dropped and that tfjs-node 4.22 still calls. */
const DROPPED_CHECKS = {
  isArray: Array.isArray,
  isNullOrUndefined: (value: unknown) => value === null || value === undefined,
  isNumber: (value: unknown) => typeof value === 'number',
  isString: (value: unknown) => typeof value === 'string',
}

const require = createRequire(import.meta.url)
let loaded: TensorFlow | undefined

/**
 * TensorFlow, loaded at the first call (2 to 3 s, about 0.5 GB), with the kernels of oneDNN. Of its
 * own accord it takes those only on processors with VNNI or AMX, but they are quicker on AVX2 too
 * (convolutions by 1.6, large dense layers by 1.2 to 1.9), and where they are not, it takes others
 * operation by operation. TF_ENABLE_ONEDNN_OPTS=0 does without them.
 * @throws ProblemError TRAINER_UNAVAILABLE
 */
export function loadTensorFlow(): TensorFlow {
  if (loaded) return loaded
  for (const [name, check] of Object.entries(DROPPED_CHECKS)) {
    if (!(name in util)) Object.defineProperty(util, name, { value: check })
  }
  // TensorFlow looks here when it is loaded, and only then.
  process.env['TF_ENABLE_ONEDNN_OPTS'] ??= '1'
  try {
    // A CommonJS package whose types describe its exports.
    loaded = require('@tensorflow/tfjs-node') as TensorFlow
    return loaded
  } catch (error) {
    throw new ProblemError(
      'TRAINER_UNAVAILABLE',
      'TensorFlow could not be loaded, so nothing can be trained or classified. Run “npm start” again to repeat the set-up; it says what is missing.',
      { cause: error instanceof Error ? error.message : String(error) },
    )
  }
}

/**
 * Lets TensorFlow compute with so many threads, within operations and between them. It has no
 * effect once TensorFlow is loaded. Its kernels, oneDNN's too, know no other threads: OMP_NUM_THREADS
 * changes nothing.
 */
export function limitThreads(threads: number): void {
  process.env['TF_NUM_INTRAOP_THREADS'] = String(threads)
  process.env['TF_NUM_INTEROP_THREADS'] = String(threads)
}

/** Threads that TensorFlow uses within one operation. */
export const tensorFlowThreads = (): number =>
  Number(process.env['TF_NUM_INTRAOP_THREADS']) || cpus().length

/** The parts of tfjs-node's native binding that load a graph and run it. */
export interface GraphBinding {
  readonly TF_Version: string
  /** Copies the values or borrows them, by their place in memory; the tensor stays until it is deleted. */
  readonly createTensor: (shape: number[], dtype: number, values: TypedArray) => number
  readonly deleteTensor: (id: number) => void
  readonly tensorDataSync: (id: number) => TypedArray
  readonly loadSavedModel: (folder: string, tag: string) => number
  readonly deleteSavedModel: (id: number) => void
  /** @param inputs and outputs names with their output's number, joined by commas */
  readonly runSavedModel: (
    id: number,
    tensors: number[],
    inputs: string,
    outputs: string,
  ) => readonly { readonly id: number }[]
  readonly getNumOfTensors: () => number
}
type TypedArray = Float32Array | Int32Array | Uint8Array

/** @throws ProblemError TRAINER_UNAVAILABLE */
export function loadGraphBinding(): GraphBinding {
  // tfjs-node's backend holds the binding, which tfjs-core's type of a backend does not name.
  return (loadTensorFlow().backend() as unknown as { readonly binding: GraphBinding }).binding
}

/** TensorFlow's protobufs, as far as a graph needs them; tfjs-node brings them without types. */
export interface GraphMessages {
  readonly VersionDef: new () => { readonly setProducer: (version: number) => void }
  readonly TensorShape: (new () => ShapeMessage) & {
    readonly Dim: new () => { readonly setSize: (size: number) => void }
  }
  readonly Tensor: new () => TensorMessage
  readonly AttrValue: (new () => AttrValue) & {
    readonly ListValue: new () => {
      readonly setIList: (values: number[]) => void
      readonly setTypeList: (types: number[]) => void
    }
  }
  readonly NodeDef: new () => {
    readonly setName: (name: string) => void
    readonly setOp: (op: string) => void
    readonly setInputList: (inputs: string[]) => void
    readonly getAttrMap: () => { readonly set: (key: string, value: AttrValue) => void }
  }
  readonly GraphDef: new () => {
    readonly setVersions: (versions: unknown) => void
    readonly addNode: (node: unknown) => void
  }
  readonly MetaGraphDef: (new () => {
    readonly setMetaInfoDef: (info: unknown) => void
    readonly setGraphDef: (graph: unknown) => void
  }) & { readonly MetaInfoDef: new () => { readonly addTags: (tag: string) => void } }
  readonly SavedModel: new () => {
    readonly setSavedModelSchemaVersion: (version: number) => void
    readonly addMetaGraphs: (meta: unknown) => void
    readonly serializeBinary: () => Uint8Array
  }
}
interface ShapeMessage {
  readonly addDim: (dimension: unknown) => void
}
export interface TensorMessage {
  readonly setDtype: (dtype: number) => void
  readonly setTensorShape: (shape: ShapeMessage) => void
  readonly setFloatValList: (values: number[]) => void
  readonly setIntValList: (values: number[]) => void
  readonly setBoolValList: (values: boolean[]) => void
}
export interface AttrValue {
  readonly setType: (dtype: number) => void
  readonly setI: (value: number) => void
  readonly setF: (value: number) => void
  readonly setB: (value: boolean) => void
  readonly setS: (value: Uint8Array) => void
  readonly setShape: (shape: ShapeMessage) => void
  readonly setTensor: (tensor: TensorMessage) => void
  readonly setList: (list: unknown) => void
}

let messages: GraphMessages | undefined

/** @throws ProblemError TRAINER_UNAVAILABLE */
export function loadGraphMessages(): GraphMessages {
  loadTensorFlow()
  // Generated code without types; the interface above names what of it is used.
  messages ??= require('@tensorflow/tfjs-node/dist/proto/api_pb.js') as GraphMessages
  return messages
}
