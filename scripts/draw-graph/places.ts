import type { Rows, Stop } from './rows.ts'

/** Pixels. */
export interface Spacing {
  /** Width of a node. */
  readonly node: number
  /** Width that an edge wants for itself. */
  readonly edge: number
  /** Between neighbours in a row. */
  readonly gap: number
}

/** How often places are improved. */
const SWEEPS = 2000
/** How much it counts that a link is upright, by how many of its ends are nodes. */
const UPRIGHT = [8, 2, 1]

/**
 * The middle of every stop, from left to right: as near to its neighbours above and below as the
 * order of its row and the spacing allow, the inner parts of long edges most of all, so that these
 * are upright (Gansner et al., 1993).
 */
export function placesOf({ rows, ways }: Rows, spacing: Spacing): ReadonlyMap<string, number> {
  const isNode = new Map(rows.flatMap((row) => row.map((stop) => [stop.name, stop.isNode])))
  const links = ways.flatMap(({ stops }) =>
    stops.slice(1).flatMap((below, index) => {
      const above = stops[index] ?? ''
      const weight = UPRIGHT[Number(isNode.get(above)) + Number(isNode.get(below))] ?? 1
      return [
        { of: above, near: below, weight },
        { of: below, near: above, weight },
      ]
    }),
  )
  const neighbours = Map.groupBy(links, ({ of }) => of)
  const places = new Map<string, number>()
  for (const row of rows) {
    const offsets = offsetsOf(row, spacing)
    const middle = (offsets.at(-1) ?? 0) / 2
    for (const [index, { name }] of row.entries()) places.set(name, (offsets[index] ?? 0) - middle)
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed()) {
      const wishes = row.map(({ name }) => {
        const near = neighbours.get(name) ?? []
        const weight = near.reduce((sum, link) => sum + link.weight, 0)
        const pull = near.reduce((sum, link) => sum + link.weight * (places.get(link.near) ?? 0), 0)
        return { place: pull / weight, weight }
      })
      const found = nearest(wishes, offsetsOf(row, spacing))
      for (const [index, { name }] of row.entries()) places.set(name, found[index] ?? 0)
    }
  }
  return places
}

/** How far from the first stop of a row the others are at the least. */
function offsetsOf(row: readonly Stop[], { node, edge, gap }: Spacing): readonly number[] {
  const half = ({ isNode }: Stop) => (isNode ? node : edge) / 2
  let at = 0
  return row.map((stop, index) => {
    const before = row[index - 1]
    if (before) at += half(before) + gap + half(stop)
    return at
  })
}

/**
 * The places nearest to those wanted, by weighted squares, that keep the offsets: places less their
 * offsets must not fall, which pooling adjacent violators finds exactly (Ayer et al., 1955).
 */
export function nearest(
  wishes: readonly { readonly place: number; readonly weight: number }[],
  offsets: readonly number[],
): readonly number[] {
  const pools: { sum: number; weight: number; size: number }[] = []
  for (const [index, { place, weight }] of wishes.entries()) {
    let pool = { sum: (place - (offsets[index] ?? 0)) * weight, weight, size: 1 }
    for (let last = pools.at(-1); last; last = pools.at(-1)) {
      if (last.sum / last.weight <= pool.sum / pool.weight) break
      pools.pop()
      pool = {
        sum: last.sum + pool.sum,
        weight: last.weight + pool.weight,
        size: last.size + pool.size,
      }
    }
    pools.push(pool)
  }
  return pools
    .flatMap(({ sum, weight, size }) => Array.from({ length: size }, () => sum / weight))
    .map((place, index) => place + (offsets[index] ?? 0))
}
