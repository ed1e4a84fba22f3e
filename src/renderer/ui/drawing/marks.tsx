import { type ReactNode } from 'react'

import styles from './drawing.module.css'
import { type Place, useIsMiniature, useSpace } from './drawing-space.ts'
import { type Ink, inkColour } from './ink.ts'

export type CurveProps = {
  points: readonly Place[]
  ink?: Ink | undefined
  dashed?: boolean | undefined
  /** Lies behind the others. */
  faint?: boolean | undefined
  /** Of the line, in pixels. */
  width?: number | undefined
  /** Joins the last point to the first. */
  closed?: boolean | undefined
}

/** A line through points, in their order. */
export function Curve(props: CurveProps) {
  const { points, ink = 'accent', dashed = false, faint = false, width = 2, closed = false } = props
  const { x, y } = useSpace()
  const path = points
    .map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${x(px).toFixed(1)} ${y(py).toFixed(1)}`)
    .join('')
  return (
    <path
      d={closed ? `${path}Z` : path}
      className={styles['line']}
      stroke={inkColour(ink)}
      strokeWidth={width}
      strokeOpacity={faint ? 0.4 : 1}
      {...(dashed && { strokeDasharray: '5 4' })}
    />
  )
}

export type ArrowProps = {
  from: Place
  to: Place
  ink?: Ink | undefined
  /** Of the line, in pixels. */
  width?: number | undefined
}

/** Half of the head's angle, and its length in units. */
const HEAD = { angle: Math.PI / 7, length: 10 }

/** A line with a head; where both ends are the same place, nothing. */
export function Arrow({ from, to, ink = 'text', width = 2 }: ArrowProps) {
  const { x, y } = useSpace()
  const [startX, startY, endX, endY] = [x(from[0]), y(from[1]), x(to[0]), y(to[1])]
  const length = Math.hypot(endX - startX, endY - startY)
  if (length < 1) return null
  const angle = Math.atan2(endY - startY, endX - startX)
  const head = [-HEAD.angle, HEAD.angle].map((turn) => {
    const size = Math.min(HEAD.length, length)
    return `L${(endX - size * Math.cos(angle + turn)).toFixed(1)} ${(endY - size * Math.sin(angle + turn)).toFixed(1)}`
  })
  const shorter = Math.max(0, length - HEAD.length / 2)
  const [shaftX, shaftY] = [startX + shorter * Math.cos(angle), startY + shorter * Math.sin(angle)]
  return (
    <g>
      <line
        className={styles['line']}
        x1={startX}
        y1={startY}
        x2={shaftX}
        y2={shaftY}
        stroke={inkColour(ink)}
        strokeWidth={width}
      />
      <path d={`M${endX} ${endY}${head.join('')}Z`} fill={inkColour(ink)} />
    </g>
  )
}

export type DotProps = {
  at: Place
  ink?: Ink | undefined
  /** In units. */
  radius?: number | undefined
  hollow?: boolean | undefined
  faint?: boolean | undefined
}

export function Dot({ at, ink = 'accent', radius = 5, hollow = false, faint = false }: DotProps) {
  const { x, y } = useSpace()
  const isMiniature = useIsMiniature()
  return (
    <circle
      className={styles[hollow ? 'hollow' : 'dot']}
      cx={x(at[0])}
      cy={y(at[1])}
      r={isMiniature ? radius * 1.4 : radius}
      fillOpacity={faint ? 0.5 : 1}
      {...(hollow ? { stroke: inkColour(ink) } : { fill: inkColour(ink) })}
    />
  )
}

export type BoxProps = {
  /** Two corners that lie across from each other. */
  from: Place
  to: Place
  ink?: Ink | undefined
  /** How much of the ink fills it, from 0 to 1; the edge is always drawn whole. */
  filled?: number | undefined
  dashed?: boolean | undefined
  rounded?: boolean | undefined
}

export function Box(props: BoxProps) {
  const { from, to, ink = 'accent', filled = 0, dashed = false, rounded = false } = props
  const { x, y } = useSpace()
  const [left, right] = [x(from[0]), x(to[0])].sort((a, b) => a - b)
  const [top, bottom] = [y(from[1]), y(to[1])].sort((a, b) => a - b)
  return (
    <rect
      className={styles['box']}
      x={left}
      y={top}
      width={(right ?? 0) - (left ?? 0)}
      height={(bottom ?? 0) - (top ?? 0)}
      rx={rounded ? 6 : 1}
      stroke={inkColour(ink)}
      fill={inkColour(ink)}
      fillOpacity={filled}
      {...(dashed && { strokeDasharray: '4 3' })}
    />
  )
}

export type PixelProps = {
  from: Place
  to: Place
  /** From 0, black, to 1, white: what is shown is a picture, which no theme changes. */
  brightness: number
}

export function Pixel({ from, to, brightness }: PixelProps) {
  const { x, y } = useSpace()
  const [left, right] = [x(from[0]), x(to[0])].sort((a, b) => a - b)
  const [top, bottom] = [y(from[1]), y(to[1])].sort((a, b) => a - b)
  const place = {
    x: left,
    y: top,
    width: (right ?? 0) - (left ?? 0),
    height: (bottom ?? 0) - (top ?? 0),
  }
  return (
    <g>
      <rect {...place} className={styles['black']} />
      <rect {...place} className={styles['white']} fillOpacity={brightness} />
    </g>
  )
}

export type PhotoProps = { from: Place; to: Place; source: string }

/** A photo between two corners; the part around its middle where the shapes differ. */
export function Photo({ from, to, source }: PhotoProps) {
  const { x, y } = useSpace()
  const [left, right] = [x(from[0]), x(to[0])].sort((a, b) => a - b)
  const [top, bottom] = [y(from[1]), y(to[1])].sort((a, b) => a - b)
  return (
    <image
      href={source}
      x={left}
      y={top}
      width={(right ?? 0) - (left ?? 0)}
      height={(bottom ?? 0) - (top ?? 0)}
      preserveAspectRatio="xMidYMid slice"
    />
  )
}

export type WordsProps = {
  at: Place
  children: ReactNode
  ink?: Ink | undefined
  anchor?: 'start' | 'middle' | 'end' | undefined
  /** Units to the right of the place, and below it. */
  shift?: Place | undefined
  strong?: boolean | undefined
  size?: 'small' | 'medium' | 'large' | undefined
  /** Sets it on a picture: white on what is dark, black on what is bright. */
  over?: 'dark' | 'bright' | undefined
}

/** A few words at a place; left out of a miniature. */
export function Words(props: WordsProps) {
  const { at, children, ink = 'text', anchor = 'middle', shift = [0, 0], strong = false } = props
  const { size = 'medium', over } = props
  const { x, y } = useSpace()
  if (useIsMiniature()) return null
  const kinds = [size, strong && 'strong', over && `over-${over}`]
  return (
    <text
      className={['words', ...kinds].map((kind) => (kind ? styles[kind] : '')).join(' ')}
      x={x(at[0]) + shift[0]}
      y={y(at[1]) + shift[1]}
      textAnchor={anchor}
      {...(over === undefined && { fill: inkColour(ink) })}
    >
      {children}
    </text>
  )
}
