import { type GraphBinding, loadGraphBinding } from '../tensorflow.ts'
import { addOne, type DType, type Edge, type Graph, type TypedArray } from './graph.ts'
import { unborrowable } from './unborrowable.ts'
import { DATA_TYPE, TAG, withSavedModel } from './saved-model.ts'

/** A place in the graph into which each run puts a tensor. */
export interface Placeholder extends Edge {
  readonly kind: 'placeholder'
}

/** A tensor for a placeholder. */
export interface Feed {
  /** A placeholder, or any other edge whose value is replaced for this run. */
  readonly into: Edge
  readonly shape: readonly number[]
  readonly values: TypedArray
}

/** A graph that TensorFlow has loaded, with the variables that live in it. */
export interface Session {
  /** Runs what `fetches` need, and gives their values. Blocks while TensorFlow computes. */
  readonly run: (feeds: readonly Feed[], fetches: readonly Edge[]) => readonly TypedArray[]
  /** Frees the graph. Its variables go with it. */
  readonly close: () => void
}

/** @param shape -1 where the size differs from run to run */
export function placeholder(
  graph: Graph,
  name: string,
  dtype: DType,
  shape: readonly number[],
): Placeholder {
  const attributes = { dtype: { type: dtype }, shape: { shape } }
  return { ...addOne(graph, 'Placeholder', [], dtype, { name, attributes }), kind: 'placeholder' }
}

/** Loads a finished graph. */
export async function openSession(graph: Graph): Promise<Session> {
  const binding = loadGraphBinding()
  const id = await withSavedModel(graph.nodes, (folder) => binding.loadSavedModel(folder, TAG))
  return {
    run: (feeds, fetches) => run(binding, id, feeds, fetches),
    close: () => binding.deleteSavedModel(id),
  }
}

function run(
  binding: GraphBinding,
  id: number,
  feeds: readonly Feed[],
  fetches: readonly Edge[],
): readonly TypedArray[] {
  const inputs: number[] = []
  try {
    for (const { into, shape, values } of feeds) {
      inputs.push(binding.createTensor([...shape], DATA_TYPE[into.dtype], unborrowable(values)))
    }
    const outputs = binding.runSavedModel(
      id,
      inputs,
      feeds.map(({ into }) => outputOf(into)).join(),
      fetches.map(outputOf).join(),
    )
    try {
      return outputs.map((output) => binding.tensorDataSync(output.id))
    } finally {
      for (const output of outputs) binding.deleteTensor(output.id)
    }
  } finally {
    for (const input of inputs) binding.deleteTensor(input)
  }
}

/** `node` is short for its first output, but the binding wants that spelled out. */
const outputOf = ({ from }: Edge): string => (from.includes(':') ? from : `${from}:0`)
