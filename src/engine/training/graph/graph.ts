/** Types of numbers that flow through a graph. `resource` is the handle of a variable. */
export type DType = 'float32' | 'int32' | 'int64' | 'uint8' | 'bool' | 'resource'

/** One output of a node: what the next operation takes. */
export interface Edge {
  /** The node's name, and `:n` for an output other than its first. */
  readonly from: string
  readonly dtype: DType
}

/** A setting of an operation that is known when the graph is written. */
export type Attribute =
  | { readonly type: DType }
  | { readonly types: readonly DType[] }
  | { readonly int: number }
  | { readonly ints: readonly number[] }
  | { readonly float: number }
  | { readonly bool: boolean }
  | { readonly text: string }
  /** -1 stands for a size that is known only when the graph runs. */
  | { readonly shape: readonly number[] }
  | { readonly tensor: Constant }

export type TypedArray = Float32Array | Int32Array | Uint8Array

/** A tensor that is part of the graph. */
export interface Constant {
  readonly dtype: DType
  readonly shape: readonly number[]
  readonly values: readonly number[]
}

/** One operation. Inputs that begin with `^` are only waited for. */
export interface GraphNode {
  readonly name: string
  readonly op: string
  readonly inputs: readonly string[]
  readonly attributes: Readonly<Record<string, Attribute>>
}

export interface NodeOptions {
  readonly name?: string
  readonly attributes?: Readonly<Record<string, Attribute>>
  /** Nodes that must have run before this one, although it takes nothing from them. */
  readonly after?: readonly Edge[]
}

/** A TensorFlow graph while it is written: plain data, so that it can be drawn as well as run. */
export interface Graph {
  readonly nodes: readonly GraphNode[]
  /** Adds an operation and gives its outputs, one for each type of `outputs`. */
  readonly add: <const Types extends readonly DType[]>(
    op: string,
    inputs: readonly Edge[],
    outputs: Types,
    options?: NodeOptions,
  ) => { readonly [K in keyof Types]: Edge }
  /** Puts `name/` before the name of every node that `body` adds. */
  readonly scope: <T>(name: string, body: () => T) => T
}

export function createGraph(): Graph {
  const nodes: GraphNode[] = []
  const used = new Map<string, number>()
  let prefix = ''

  const unique = (wanted: string): string => {
    const count = used.get(wanted) ?? 0
    used.set(wanted, count + 1)
    return count === 0 ? wanted : unique(`${wanted}_${count}`)
  }
  return {
    nodes,
    add<const Types extends readonly DType[]>(
      op: string,
      inputs: readonly Edge[],
      outputs: Types,
      { name = op, attributes = {}, after = [] }: NodeOptions = {},
    ) {
      const own = unique(prefix + name)
      const waitsFor = new Set(after.map(({ from }) => `^${from.replace(/:\d+$/, '')}`))
      nodes.push({
        name: own,
        op,
        inputs: [...inputs.map(({ from }) => from), ...waitsFor],
        attributes,
      })
      const edges = outputs.map((dtype, index): Edge => ({
        from: index === 0 ? own : `${own}:${index}`,
        dtype,
      }))
      // As many edges as there are types.
      return edges as { readonly [K in keyof Types]: Edge }
    },
    scope(name, body) {
      const outer = prefix
      prefix = unique(`${prefix}${name}`) + '/'
      try {
        return body()
      } finally {
        prefix = outer
      }
    },
  }
}

/** Adds an operation with one output. */
export function addOne(
  graph: Graph,
  op: string,
  inputs: readonly Edge[],
  output: DType,
  options?: NodeOptions,
): Edge {
  const [edge] = graph.add(op, inputs, [output], options)
  return edge
}
