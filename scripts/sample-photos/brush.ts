import { type Colour } from './colour.ts'
import { type Random } from './random.ts'
import { element, shape } from './svg.ts'

/** What every drawing function needs: chance, and a place for gradients and clips. */
export type Brush = {
  readonly random: Random
  /** Puts an element among the definitions and returns its id. */
  readonly define: (
    name: string,
    attributes: Record<string, string | number>,
    children: string,
  ) => string
  /** All definitions so far, as a `<defs>` element. */
  readonly definitions: () => string
}

/** A brush whose chances are those of the given stream. */
export const createBrush = (random: Random): Brush => {
  const ids = new Map<string, string>()
  let written = ''
  return {
    random,
    define: (name, attributes, children) => {
      const key = JSON.stringify([name, attributes, children])
      const known = ids.get(key)
      if (known !== undefined) return known
      const id = `d${ids.size}`
      ids.set(key, id)
      written += element(name, { id, ...attributes }, children)
      return id
    },
    definitions: () => element('defs', {}, written),
  }
}

/** A fill that goes from one colour to another, downwards unless told otherwise. */
export const gradient = (
  brush: Brush,
  stops: readonly (readonly [offset: number, colour: Colour, opacity?: number])[],
  direction: Record<string, number> = { x1: 0.35, y1: 0, x2: 0.65, y2: 1 },
): string => {
  const children = stops
    .map(([offset, colour, opacity = 1]) =>
      element('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity }),
    )
    .join('')
  return `url(#${brush.define('linearGradient', direction, children)})`
}

/** A round fill that fades from the middle outwards. */
export const glow = (brush: Brush, colour: Colour, opacity = 1): string => {
  const stop = (offset: number, strength: number) =>
    element('stop', { offset, 'stop-color': colour, 'stop-opacity': strength })
  const id = brush.define(
    'radialGradient',
    {},
    stop(0, opacity) + stop(0.55, opacity * 0.8) + stop(1, 0),
  )
  return `url(#${id})`
}

/** The part of a drawing that lies inside an outline. */
export const clipped = (brush: Brush, outline: string, markup: string): string =>
  markup === ''
    ? ''
    : element(
        'g',
        { 'clip-path': `url(#${brush.define('clipPath', {}, shape(outline, {}))})` },
        markup,
      )

/** A drawing seen out of focus; `amount` is the blur's standard deviation. */
export const blurred = (brush: Brush, amount: number, markup: string): string => {
  const region = { x: '-30%', y: '-30%', width: '160%', height: '160%' }
  const id = brush.define('filter', region, element('feGaussianBlur', { stdDeviation: amount }))
  return element('g', { filter: `url(#${id})` }, markup)
}
