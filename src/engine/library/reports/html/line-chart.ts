import { html, type Html } from './html.ts'
import { ticksOf } from './ticks.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Line {
  readonly name: string
  /** How it is drawn; each differs from the others by more than its colour. */
  readonly look: 'faint' | 'solid' | 'dashed'
  /** By x, rising. What is not finite is left out, with a gap. */
  readonly points: readonly Point[]
}

export interface LineChart {
  readonly title: string
  /** What it shows, in a sentence, for who does not see it. */
  readonly summary: string
  readonly xLabel: string
  readonly lines: readonly Line[]
  /** Ends of the vertical axis; those of the lines where it is left out. */
  readonly yRange?: readonly [number, number]
  readonly formatX: (value: number) => string
  readonly formatY: (value: number) => string
}

/** Units of the drawing, which is scaled to the width of the page. */
const WIDTH = 720
const HEIGHT = 280
const LEFT = 56
const RIGHT = 16
const TOP = 12
const BOTTOM = 44

type Scale = (value: number) => number

/** A chart of lines with both axes, as SVG that is coloured by the page's style sheet. */
export function lineChart(chart: LineChart): Html {
  const all = chart.lines.flatMap(({ points }) => points).filter(isDrawn)
  const [left, right] = rangeOf(all.map(({ x }) => x))
  const [low, high] = chart.yRange ?? rangeOf(all.map(({ y }) => y))
  const x = scaleOf([left, right], [LEFT, WIDTH - RIGHT])
  const y = scaleOf([low, high], [HEIGHT - BOTTOM, TOP])
  return html`<figure class="chart">
    <figcaption>
      <span class="name">${chart.title}</span>
      <span class="legend">${chart.lines.map(legendOf)}</span>
    </figcaption>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${chart.summary}">
      ${ticksOf(low, high).map((tick) => horizontal(round(y(tick)), chart.formatY(tick)))}
      ${wholeTicks(left, right).map((tick) => vertical(round(x(tick)), chart.formatX(tick)))}
      <path class="axis" d="M${LEFT} ${HEIGHT - BOTTOM}H${WIDTH - RIGHT}" />
      <text class="label" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 6}">${chart.xLabel}</text>
      ${chart.lines.map(
        ({ look, points }) => html`<path class="line ${look}" d="${pathOf(points, x, y)}" />`,
      )}
    </svg>
  </figure>`
}

const isDrawn = ({ x, y }: Point): boolean => Number.isFinite(x) && Number.isFinite(y)

/** Both ends, never alike. */
function rangeOf(values: readonly number[]): readonly [number, number] {
  const low = values.reduce((least, value) => Math.min(least, value), Infinity)
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity)
  if (low > high) return [0, 1]
  if (low < high) return [low, high]
  const room = Math.abs(low) / 2 || 1
  return [low - room, high + room]
}

function scaleOf(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): Scale {
  return (value) => start + ((value - from) / (to - from)) * (end - start)
}

/** Steps and epochs are whole. */
const wholeTicks = (low: number, high: number): readonly number[] =>
  ticksOf(low, high).filter(Number.isInteger)

const round = (value: number): number => Number(value.toFixed(1))

const horizontal = (y: number, text: string): Html =>
  html`<path class="grid" d="M${LEFT} ${y}H${WIDTH - RIGHT}" /><text
      class="tick y"
      x="${LEFT - 8}"
      y="${y + 4}"
      >${text}</text
    >`

const vertical = (x: number, text: string): Html =>
  html`<path class="axis" d="M${x} ${HEIGHT - BOTTOM}v4" /><text
      class="tick"
      x="${x}"
      y="${HEIGHT - BOTTOM + 18}"
      >${text}</text
    >`

const legendOf = ({ name, look }: Line): Html =>
  html`<span class="entry"
    ><svg class="swatch" viewBox="0 0 24 8" aria-hidden="true">
      <path class="line ${look}" d="M1 4H23" /></svg
    >${name}</span
  >`

function pathOf(points: readonly Point[], x: Scale, y: Scale): string {
  let pen: 'M' | 'L' = 'M'
  let path = ''
  for (const point of points) {
    if (isDrawn(point)) {
      path += `${pen}${round(x(point.x))} ${round(y(point.y))}`
      pen = 'L'
    } else {
      pen = 'M'
    }
  }
  return path
}
