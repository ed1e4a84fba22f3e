import { createContext, useContext } from 'react'

/** A place in a drawing, in the drawing's own numbers. */
export type Place = readonly [x: number, y: number]
export type Span = readonly [low: number, high: number]

/** The drawing's width in its units; it is as wide as its place, so a unit is about a pixel. */
export const WIDTH = 440

/** Units between the edge of a drawing and what is drawn, with and without axes. */
const MARGINS = {
  axes: { left: 54, right: 22, top: 14, bottom: 40 },
  bare: { left: 8, right: 8, top: 8, bottom: 8 },
} as const

/** From the drawing's own numbers to its units; up is more. */
export interface DrawingSpace {
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  readonly xSpan: Span
  readonly ySpan: Span
}

export function spaceOf(
  xSpan: Span,
  ySpan: Span,
  height: number,
  margins: keyof typeof MARGINS,
): DrawingSpace {
  const { left, right, top, bottom } = MARGINS[margins]
  return {
    x: between(xSpan, left, WIDTH - right),
    y: between(ySpan, height - bottom, top),
    xSpan,
    ySpan,
  }
}

const between =
  ([low, high]: Span, from: number, to: number) =>
  (value: number): number =>
    from + ((value - low) / (high - low)) * (to - from)

export const SpaceContext = createContext<DrawingSpace>(spaceOf([0, 1], [0, 1], WIDTH, 'bare'))
export const useSpace = (): DrawingSpace => useContext(SpaceContext)

export const MiniatureContext = createContext(false)

/** Whether this is drawn small, as the sign of a larger drawing: without words and controls. */
export const useIsMiniature = (): boolean => useContext(MiniatureContext)
