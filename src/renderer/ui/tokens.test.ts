import { describe, expect, it } from 'vitest'

import {
  contrastRatio,
  distance,
  type LinearColour,
  parseHex,
  seenWith,
  visions,
} from './colour-math.ts'
import { readSource } from './read-source.ts'
import { bandCount } from './surface/surface-plot.ts'
import { seriesColour, seriesColourCount } from './series-colour.ts'

type Theme = 'light' | 'dark'
const themes: readonly Theme[] = ['light', 'dark']

const tokensCss = await readSource('./tokens.css')
const colours = new Map(
  [...tokensCss.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

function colour(name: string, theme: Theme): LinearColour {
  const pair = colours.get(name)
  if (!pair) throw new Error(`tokens.css has no colour --${name} of the form light-dark(#…, #…)`)
  return parseHex(pair[theme])
}

/** Text, and everything it is laid on. */
const textOn: Readonly<Record<string, readonly string[]>> = {
  text: ['page', 'surface', 'sunken', 'raised', 'hover', 'pressed', 'accent-soft'],
  'text-secondary': ['page', 'surface', 'sunken', 'raised', 'hover', 'pressed', 'accent-soft'],
  'text-muted': ['page', 'surface', 'sunken', 'raised', 'hover'],
  'accent-text': ['page', 'surface', 'raised', 'accent-soft'],
  'on-accent': ['accent', 'accent-hover', 'accent-pressed'],
  'on-danger': ['danger', 'danger-hover'],
  'on-tooltip': ['tooltip'],
  good: ['page', 'surface', 'raised', 'good-soft'],
  warn: ['page', 'surface', 'raised', 'warn-soft'],
  bad: ['page', 'surface', 'sunken', 'raised', 'bad-soft'],
}

/** Edges and marks that must be seen, and everything they are laid on. */
const marksOn: Readonly<Record<string, readonly string[]>> = {
  control: ['page', 'surface', 'raised'],
  focus: ['page', 'surface', 'sunken', 'raised', 'pressed', 'accent-soft'],
  accent: ['page', 'surface'],
  ...Object.fromEntries(
    Array.from({ length: seriesColourCount }, (_, index) => [
      `series-${index + 1}`,
      ['page', 'surface'],
    ]),
  ),
}

describe.each(themes)('colours in the %s theme', (theme) => {
  const pairs = (on: typeof textOn) =>
    Object.entries(on).flatMap(([front, backs]) => backs.map((back) => ({ front, back })))

  it.each(pairs(textOn))('$front on $back can be read (4.5:1)', ({ front, back }) => {
    const ratio = contrastRatio(colour(front, theme), colour(back, theme))
    expect(ratio).toBeGreaterThanOrEqual(4.5)
  })

  it.each(pairs(marksOn))('$front on $back can be seen (3:1)', ({ front, back }) => {
    const ratio = contrastRatio(colour(front, theme), colour(back, theme))
    expect(ratio).toBeGreaterThanOrEqual(3)
  })

  it('the colours of heights go one way, in steps that can be seen', () => {
    const ground = colour('surface', theme)
    const inks = Array.from({ length: bandCount }, (_, index) =>
      contrastRatio(colour(`sequence-${index + 1}`, theme), ground),
    )
    for (const [index, ink] of inks.entries()) {
      expect(ink / (inks[index - 1] ?? 1)).toBeGreaterThan(index === 0 ? 1 : 1.1)
    }
  })

  describe.each(Object.entries(visions))('series colours with %s', (_name, vision) => {
    const seen = Array.from({ length: seriesColourCount }, (_, index) =>
      seenWith(vision, colour(`series-${index + 1}`, theme)),
    )
    const nearest = (among: readonly LinearColour[]) =>
      Math.min(
        ...among.flatMap((a, place) => among.slice(place + 1).map((other) => distance(a, other))),
      )

    it('are told apart', () => {
      expect(nearest(seen)).toBeGreaterThanOrEqual(0.085)
    })

    it('are furthest apart among the first five', () => {
      expect(nearest(seen.slice(0, 5))).toBeGreaterThanOrEqual(0.13)
    })
  })
})

describe('seriesColour', () => {
  it('gives every index a token that exists, and repeats after the last', () => {
    const names = Array.from({ length: seriesColourCount }, (_, index) => seriesColour(index))
    expect(new Set(names).size).toBe(seriesColourCount)
    for (const name of names) expect(colours.has(name.slice('var(--'.length, -1))).toBe(true)
    expect(seriesColour(seriesColourCount)).toBe(seriesColour(0))
    expect(seriesColour(-1)).toBe(seriesColour(seriesColourCount - 1))
  })
})
