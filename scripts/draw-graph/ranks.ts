import type { ShownEdge, ShownGraph } from './shown-graph.ts'

/**
 * The row of each node, from 0 at the top: below everything it needs, by the longest path (as in
 * Sugiyama, Tagawa & Toda, 1981). What comes of a single node that needs nothing moves down to its
 * first use, and so does what others only wait for.
 */
export function ranksOf({ nodes, edges }: ShownGraph): ReadonlyMap<string, number> {
  const into = Map.groupBy(edges, ({ to }) => to)
  const outOf = Map.groupBy(edges, ({ from }) => from)
  const ranks = new Map<string, number>()
  /** What comes of one node alone, in a row. */
  const loose = new Set<string>()
  // Nodes are written after what they need.
  for (const { name } of nodes) {
    const above = (into.get(name) ?? []).map(({ from }) => from)
    ranks.set(name, Math.max(-1, ...above.map((from) => ranks.get(from) ?? 0)) + 1)
    if (above.length === 0 || (above.length === 1 && loose.has(above[0] ?? ''))) loose.add(name)
  }
  const isFree = (name: string, used: readonly ShownEdge[]) =>
    used.length > 0 && (loose.has(name) || used.every(({ waits }) => waits))
  for (const { name } of nodes.toReversed()) {
    const used = outOf.get(name) ?? []
    if (isFree(name, used)) {
      ranks.set(name, Math.min(...used.map(({ to }) => ranks.get(to) ?? 0)) - 1)
    }
  }
  return ranks
}
