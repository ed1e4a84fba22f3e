import { type Group, groupOf, roleOf } from './roles.ts'
import { arrangeRows, type Way } from './rows.ts'
import { placesOf } from './places.ts'
import { ranksOf } from './ranks.ts'
import type { ShownGraph, ShownNode } from './shown-graph.ts'

/** Pixels. */
const NODE = { width: 166, height: 44, radius: 8 }
const ROW = 76
const SPACING = { node: NODE.width, edge: 10, gap: 14 }
const MARGIN = 28
/** For title and legend. */
const HEAD = 112
/** From one entry of the legend to the next. */
const LEGEND = 128
/** Between two edges at the rim of a node. */
const PORT = 16

interface Paint {
  readonly title: string
  readonly fill: string
  readonly line: string
}
/** Light fills under dark text: the picture has its own background, whatever is around it. */
const PAINTS: Readonly<Record<Group, Paint>> = {
  input: { title: 'in and out', fill: '#f1f1ee', line: '#74746c' },
  forward: { title: 'forward', fill: '#dcebfa', line: '#1f6fb5' },
  loss: { title: 'loss', fill: '#fbe9c6', line: '#a86a00' },
  backward: { title: 'backward', fill: '#fadfd9', line: '#c0432b' },
  update: { title: 'update', fill: '#d9f0de', line: '#237a3b' },
  report: { title: 'for the charts', fill: '#e8e3f6', line: '#6a4fb3' },
}
const GROUPS: readonly Group[] = ['input', 'forward', 'loss', 'backward', 'update', 'report']

const STYLE = `
text { font-family: Inter, system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif; fill: #22221f }
.title { font-size: 19px; font-weight: 600 }
.small { font-size: 12.5px; fill: #55554e }
.op { font-size: 12.5px; font-weight: 600; text-anchor: middle }
.role { font-size: 12px; text-anchor: middle }
.edge { fill: none; stroke-width: 1.6 }
.waits { stroke-dasharray: 4 4 }
`

/** Draws a graph as an SVG file, everything below what it needs. */
export function drawGraph(graph: ShownGraph): string {
  const arranged = arrangeRows(graph, ranksOf(graph))
  const places = placesOf(arranged, SPACING)
  const left = Math.min(...places.values()) - NODE.width / 2 - MARGIN
  const width = Math.ceil(Math.max(...places.values()) + NODE.width / 2 + MARGIN - left)
  const height = HEAD + arranged.rows.length * ROW - (ROW - NODE.height) + MARGIN
  const rowOf = new Map(
    arranged.rows.flatMap((row, index) => row.map(({ name }) => [name, index] as const)),
  )
  const at = (name: string): Point => ({
    x: (places.get(name) ?? 0) - left,
    y: HEAD + (rowOf.get(name) ?? 0) * ROW,
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">`,
    `<title id="title">The graph of one training step, from the fed photos at the top to the updated weights at the bottom</title>`,
    `<style>${STYLE}</style>`,
    `<defs>${GROUPS.map(arrowhead).join('')}</defs>`,
    `<rect width="${width}" height="${height}" rx="14" fill="#fdfcfa" stroke="#d8d6cf"/>`,
    ...heading(),
    ...drawEdges(arranged.ways, at),
    ...graph.nodes.map((node) => drawNode(node, at(node.name))),
    '</svg>',
    '',
  ].join('\n')
}

interface Point {
  readonly x: number
  /** Of a node's upper rim. */
  readonly y: number
}

function heading(): readonly string[] {
  const legend = GROUPS.map((group, index) => {
    const { title, fill, line } = PAINTS[group]
    const x = MARGIN + index * LEGEND
    return `<rect x="${x}" y="66" width="18" height="18" rx="5" fill="${fill}" stroke="${line}"/><text class="small" x="${x + 26}" y="79.5">${title}</text>`
  })
  return [
    `<text class="title" x="${MARGIN}" y="38">One step of gradient descent, as the compiler writes it</text>`,
    ...legend,
    `<path class="edge waits" d="M${MARGIN + GROUPS.length * LEGEND} 75h34" stroke="${PAINTS.update.line}"/>`,
    `<text class="small" x="${MARGIN + GROUPS.length * LEGEND + 42}" y="79.5">only waits</text>`,
  ]
}

const arrowhead = (group: Group): string =>
  `<marker id="${group}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 .8 7.2 4 0 7.2z" fill="${PAINTS[group].line}"/></marker>`

function drawNode({ name, op }: ShownNode, { x, y }: Point): string {
  const { fill, line } = PAINTS[groupOf(name)]
  const short = op.replace('ResourceApply', 'Apply').replace('VariableOp', '')
  return [
    `<g><title>${name} (${op})</title>`,
    `<rect x="${round(x - NODE.width / 2)}" y="${y}" width="${NODE.width}" height="${NODE.height}" rx="${NODE.radius}" fill="${fill}" stroke="${line}" stroke-width="1.3"/>`,
    `<text class="op" x="${round(x)}" y="${y + 18}">${short}</text>`,
    `<text class="role" x="${round(x)}" y="${y + 34.5}">${roleOf(name)}</text></g>`,
  ].join('')
}

/** Edges that meet at a node lie side by side there, in the order from which they come. */
function drawEdges(ways: readonly Way[], at: (name: string) => Point): readonly string[] {
  const shift = (all: readonly Way[], way: Way, towards: (way: Way) => number) => {
    const sorted = all.toSorted((a, b) => towards(a) - towards(b))
    return (sorted.indexOf(way) - (sorted.length - 1) / 2) * PORT
  }
  const leaving = Map.groupBy(ways, ({ edge }) => edge.from)
  const arriving = Map.groupBy(ways, ({ edge }) => edge.to)
  return ways.map((way) => {
    const { edge, stops } = way
    const from = at(edge.from)
    const to = at(edge.to)
    const out = shift(leaving.get(edge.from) ?? [], way, ({ stops: [, next = ''] }) => at(next).x)
    const into = shift(arriving.get(edge.to) ?? [], way, ({ stops: all }) => at(all.at(-2) ?? '').x)
    const end = { x: to.x + into, y: to.y - 1 }
    let { x, y } = { x: from.x + out, y: from.y + NODE.height }
    let path = `M${round(x)} ${y}`
    const curve = (toX: number, toY: number) => {
      const middle = round((y + toY) / 2)
      path += `C${round(x)} ${middle} ${round(toX)} ${middle} ${round(toX)} ${toY}`
      x = toX
      y = toY
    }
    for (const stop of stops.slice(1, -1)) {
      const point = at(stop)
      curve(point.x, point.y)
      y += NODE.height
      path += `V${y}`
    }
    curve(end.x, end.y)
    const group = groupOf(edge.from)
    return `<path class="edge${edge.waits ? ' waits' : ''}" d="${path}" stroke="${PAINTS[group].line}" marker-end="url(#${group})"/>`
  })
}

const round = (value: number): number => Math.round(value * 10) / 10
