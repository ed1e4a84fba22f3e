import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { GraphNode } from '#engine/training/graph/graph.ts'
import { nearest, placesOf } from './places.ts'
import { ranksOf } from './ranks.ts'
import { explained } from './roles.ts'
import { arrangeRows } from './rows.ts'
import { shownGraph } from './shown-graph.ts'
import { drawTrainingGraph, PICTURE } from './training-graph.ts'

const node = (name: string, op: string, ...inputs: readonly string[]): GraphNode => ({
  name,
  op,
  inputs,
  attributes: {},
})

/** A node for each name, and an edge for each pair; `a…b` for one that only waits. */
function graphOf(names: string, pairs: string) {
  const edges = pairs.split(' ').map((pair) => {
    const [from = '', to = ''] = pair.split(/[>…]/)
    return { from, to, waits: pair.includes('…') }
  })
  return { nodes: Array.from(names).map((name) => ({ name, op: 'Add' })), edges }
}

describe('the picture of the training graph', () => {
  const { svg, shown } = drawTrainingGraph()

  it('is that of what the compiler writes now; if not, npm run draw-graph', async () => {
    expect(svg).toBe(await readFile(PICTURE, 'utf8'))
  })

  it('explains every operation, and none that is not there', () => {
    expect(shown.map(({ name }) => name).sort()).toEqual(explained.toSorted())
  })

  it('is small enough to be committed', () => {
    expect(svg.length).toBeLessThan(60_000)
  })
})

describe('what is shown of a graph', () => {
  it('is what is computed for the fetched node, in the order in which it was written', () => {
    const nodes = [
      node('a', 'Placeholder'),
      node('unused', 'Placeholder'),
      node('b', 'Relu', 'a'),
      node('c', 'AddV2', 'b', 'a', '^b'),
    ]
    expect(shownGraph(nodes, 'c')).toEqual({
      nodes: [nodes[0], nodes[2], nodes[3]],
      edges: [
        { from: 'b', to: 'c', waits: false },
        { from: 'a', to: 'b', waits: false },
        { from: 'a', to: 'c', waits: false },
        { from: 'b', to: 'c', waits: true },
      ],
    })
  })

  it('leaves constants and handles out, and passes through what only changes shapes', () => {
    const nodes = [
      node('handle', 'VarHandleOp'),
      node('read', 'ReadVariableOp', 'handle'),
      node('sizes', 'Const'),
      node('vector', 'Reshape', 'read', 'sizes'),
      node('parts', 'Unpack', 'vector'),
      node('end', 'Relu', 'parts:1'),
    ]
    const { nodes: shown, edges } = shownGraph(nodes, 'end')
    expect(shown.map(({ name }) => name)).toEqual(['read', 'end'])
    expect(edges).toEqual([{ from: 'read', to: 'end', waits: false }])
  })
})

describe('the rows of a graph', () => {
  it('put a node below the longest way to it', () => {
    const ranks = ranksOf(graphOf('abcdz', 'a>c b>c c>d d>z c>z'))
    expect(Object.fromEntries(ranks)).toEqual({ a: 0, b: 0, c: 1, d: 2, z: 3 })
  })

  it('let what comes of one node alone wait just above its use', () => {
    const ranks = ranksOf(graphOf('abxcsrd', 'a>x b>x x>c s>r r>d c>d'))
    expect(Object.fromEntries(ranks)).toEqual({ a: 0, b: 0, x: 1, c: 2, s: 1, r: 2, d: 3 })
  })

  it('let what is only waited for stand as low as it may', () => {
    const ranks = ranksOf(graphOf('abxucz', 'a>x b>x x>u x>c u…z c>z'))
    expect(ranks.get('u')).toBe(2)
    const longer = ranksOf(graphOf('abxucdz', 'a>x b>x x>u x>c c>d u…z d>z'))
    expect(longer.get('u')).toBe(3)
  })

  it('are ordered so that edges do not cross where they need not', () => {
    const graph = graphOf('abcdef', 'a>f b>e c>d')
    const { rows } = arrangeRows(graph, ranksOf(graph))
    const [above = '', below = ''] = rows.map((row) => row.map(({ name }) => name).join(''))
    const partner = { a: 'f', b: 'e', c: 'd' }
    expect(
      Array.from(above)
        .map((name) => partner[name as keyof typeof partner])
        .join(''),
    ).toBe(below)
  })

  it('have a stop for an edge in every row that it passes', () => {
    const graph = graphOf('abxcd', 'a>x b>x x>c c>d x>d')
    const { rows, ways } = arrangeRows(graph, ranksOf(graph))
    expect(rows.map((row) => row.filter(({ isNode }) => !isNode).length)).toEqual([0, 0, 1, 0])
    expect(ways.map(({ stops }) => stops.length)).toEqual([2, 2, 2, 2, 3])
  })
})

describe('places in a row', () => {
  const wish = (place: number, weight = 1) => ({ place, weight })

  it('are those wanted where there is room', () => {
    expect(nearest([wish(0), wish(30)], [0, 10])).toEqual([0, 30])
  })

  it('are as near to them as the spacing allows, by their weights', () => {
    expect(nearest([wish(0), wish(0)], [0, 10])).toEqual([-5, 5])
    expect(nearest([wish(0, 4), wish(0)], [0, 10])).toEqual([-2, 8])
    expect(nearest([wish(9), wish(0), wish(40)], [0, 1, 2])).toEqual([4, 5, 40])
  })

  it('leave room for every node', () => {
    const graph = graphOf('abcx', 'a>x b>x c>x')
    const { rows, ways } = arrangeRows(graph, ranksOf(graph))
    const places = placesOf({ rows, ways }, { node: 100, edge: 10, gap: 20 })
    const [left = 0, middle = 0, right = 0] = (rows[0] ?? []).map(({ name }) => places.get(name))
    expect(middle - left).toBeCloseTo(120)
    expect(right - middle).toBeCloseTo(120)
    expect(places.get('x')).toBeCloseTo(middle)
  })
})
