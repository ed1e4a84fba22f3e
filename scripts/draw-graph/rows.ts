import type { ShownEdge, ShownGraph } from './shown-graph.ts'

/** A node in its row, or a point through which an edge passes a row on its way further down. */
export interface Stop {
  readonly name: string
  readonly isNode: boolean
}

/** An edge as the stops on its way, one in each row. */
export interface Way {
  readonly edge: ShownEdge
  readonly stops: readonly string[]
}

export interface Rows {
  readonly rows: readonly (readonly Stop[])[]
  readonly ways: readonly Way[]
}

/** How often the order of all rows is improved; a small graph is as good as it gets long before. */
const SWEEPS = 60

/**
 * Puts nodes into rows and cuts long edges at each row, then orders every row so that few edges
 * cross: again and again by the mean place of the neighbours above or below (Sugiyama, Tagawa &
 * Toda, 1981), keeping the best order seen.
 */
export function arrangeRows(
  { nodes, edges }: ShownGraph,
  ranks: ReadonlyMap<string, number>,
): Rows {
  const rankOf = (name: string) => ranks.get(name) ?? 0
  const rows: Stop[][] = Array.from({ length: Math.max(...ranks.values()) + 1 }, () => [])
  for (const { name } of nodes) rows[rankOf(name)]?.push({ name, isNode: true })
  const ways = edges.map((edge, index): Way => {
    const stops = [edge.from]
    for (let rank = rankOf(edge.from) + 1; rank < rankOf(edge.to); rank++) {
      const name = `edge${index}.${rank}`
      rows[rank]?.push({ name, isNode: false })
      stops.push(name)
    }
    return { edge, stops: [...stops, edge.to] }
  })

  const links = ways.flatMap(({ stops }) =>
    stops.slice(1).map((below, index) => ({ above: stops[index] ?? '', below })),
  )
  let order: readonly (readonly Stop[])[] = rows
  let best = { order, crossings: crossingsOf(order, links) }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    order = sweepOnce(order, links, sweep % 2 === 0)
    const crossings = crossingsOf(order, links)
    if (crossings < best.crossings) best = { order, crossings }
  }
  return { rows: best.order, ways }
}

interface Link {
  readonly above: string
  readonly below: string
}

/** Orders each row by what it is linked to in the row before, from the top or from the bottom. */
function sweepOnce(
  rows: readonly (readonly Stop[])[],
  links: readonly Link[],
  isDown: boolean,
): readonly (readonly Stop[])[] {
  const neighbours = isDown
    ? Map.groupBy(links, ({ below }) => below)
    : Map.groupBy(links, ({ above }) => above)
  const place = new Map(rows.flatMap((row) => row.map(({ name }, index) => [name, index] as const)))
  const meanOf = (name: string): number => {
    const places = (neighbours.get(name) ?? []).map(
      (link) => place.get(isDown ? link.above : link.below) ?? 0,
    )
    if (places.length === 0) return place.get(name) ?? 0
    return places.reduce((sum, index) => sum + index, 0) / places.length
  }
  const ordered = [...rows]
  const turn = isDown ? rows.keys() : [...rows.keys()].reverse()
  for (const index of turn) {
    const means = new Map((ordered[index] ?? []).map(({ name }) => [name, meanOf(name)]))
    const row = (ordered[index] ?? []).toSorted(
      (a, b) => (means.get(a.name) ?? 0) - (means.get(b.name) ?? 0),
    )
    for (const [at, { name }] of row.entries()) place.set(name, at)
    ordered[index] = row
  }
  return ordered
}

/** How many pairs of links cross. */
export function crossingsOf(rows: readonly (readonly Stop[])[], links: readonly Link[]): number {
  const place = new Map(rows.flatMap((row) => row.map(({ name }, index) => [name, index] as const)))
  const rowOf = new Map(rows.flatMap((row, index) => row.map(({ name }) => [name, index] as const)))
  const between = Map.groupBy(links, ({ above }) => rowOf.get(above) ?? 0)
  let crossings = 0
  for (const row of between.values()) {
    const ends = row.map(
      ({ above, below }) => [place.get(above) ?? 0, place.get(below) ?? 0] as const,
    )
    for (const [index, [a, b]] of ends.entries()) {
      for (const [c, d] of ends.slice(index + 1)) if ((a - c) * (b - d) < 0) crossings++
    }
  }
  return crossings
}
