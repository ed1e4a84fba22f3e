import type { GraphNode } from '#engine/training/graph/graph.ts'

/** A node of the picture. */
export interface ShownNode {
  readonly name: string
  readonly op: string
}

export interface ShownEdge {
  readonly from: string
  readonly to: string
  /** Nothing flows: the second only waits for the first. */
  readonly waits: boolean
}

export interface ShownGraph {
  readonly nodes: readonly ShownNode[]
  readonly edges: readonly ShownEdge[]
}

/** Where numbers come from that are known beforehand, and the handles of variables. */
const LEFT_OUT: ReadonlySet<string> = new Set(['Const', 'VarHandleOp'])
/** What only changes a shape: its place is taken by what it takes. */
const PASSED_THROUGH: ReadonlySet<string> = new Set(['Reshape', 'Pack', 'Unpack'])

/** What is computed for one node of a graph, without what would only make the picture crowded. */
export function shownGraph(nodes: readonly GraphNode[], fetched: string): ShownGraph {
  const byName = new Map(nodes.map((node) => [node.name, node]))
  const find = (input: string): GraphNode => {
    const name = input.replace(/^\^/, '').replace(/:\d+$/, '')
    const node = byName.get(name)
    if (!node) throw new Error(`The graph has no node ${name}.`)
    return node
  }
  /** The shown nodes that a node's input stands for. */
  const sourcesOf = (input: string): readonly GraphNode[] => {
    const node = find(input)
    if (LEFT_OUT.has(node.op)) return []
    return PASSED_THROUGH.has(node.op) ? node.inputs.flatMap(sourcesOf) : [node]
  }

  const reached = new Map<string, ShownNode>()
  const edges: ShownEdge[] = []
  const visit = (node: GraphNode): void => {
    if (reached.has(node.name)) return
    reached.set(node.name, node)
    for (const input of node.inputs) {
      for (const source of sourcesOf(input)) {
        edges.push({ from: source.name, to: node.name, waits: input.startsWith('^') })
        visit(source)
      }
    }
  }
  visit(find(fetched))
  // In the order in which they were written: the picture begins from it.
  return { nodes: nodes.filter(({ name }) => reached.has(name)), edges }
}
