import { describe, expect, it } from 'vitest'
import {
  coordinateOf,
  levelOf,
  type LossSurface,
  placesOfLevel,
  type SurfacePlane,
} from './loss-surface.ts'
import { readSurface } from './reading-surface.ts'

const end = { step: 4, a: 0, b: 0, loss: 0.5, off: 0 }
const random: SurfacePlane = {
  ...{ photos: 20, weights: 788_577, explained: null, lengths: [1, 1] },
  paths: [{ points: [], end }],
}

function surfaceOf(
  f: (a: number, b: number) => number | null,
  { extent = 1, plane = random, count = 1089 } = {},
): LossSurface {
  const points = [1, 2, 3, 4]
    .flatMap(placesOfLevel)
    .slice(0, count)
    .map(({ column, row }) => ({
      column,
      row,
      loss: f(coordinateOf(column, extent), coordinateOf(row, extent)),
    }))
  return { plane, level: levelOf(count), points }
}
/** With spaces at which lines may break. */
const plain = (sentence = '') => sentence.replaceAll(/[\u00a0\u202f]/g, ' ')
const look = { directions: 'random', extent: 1 } as const

describe('a valley', () => {
  it('is as wide as one can go until the loss doubles', () => {
    const bowl = surfaceOf((a, b) => 0.5 + 2 * (a * a + b * b))
    const reading = readSurface(bowl, look)
    expect(reading).toMatchObject({ centre: 0.5, never: 0, lower: null })
    expect(reading?.doubles?.first).toBeCloseTo(0.5, 2)
    expect(reading?.doubles?.last).toBeCloseTo(0.5, 2)
    expect(plain(reading?.sentence)).toBe(
      'The loss of 0.5000 doubles after 0.5 of each filter’s length.',
    )
  })

  it('may be narrow one way and long another, and is as wide in other units', () => {
    const ravine = (a: number, b: number) => 0.5 + 8 * a * a + 0.1 * b * b
    const reading = readSurface(surfaceOf(ravine, { extent: 2 }), { ...look, extent: 2 })
    expect(reading?.doubles?.first).toBeCloseTo(0.25, 1)
    expect(reading?.doubles?.last).toBeGreaterThan(0.5)
    expect(reading?.never).toBeCloseTo(2 / 16, 9)
    expect(plain(reading?.sentence)).toMatch(
      /^The loss of 0\.5000 doubles after 0\.2\d? to 0\.\d+ of each filter’s length, by direction; on 12\.5 % of the ways/,
    )
  })

  it('that goes on beyond the picture has no width in it', () => {
    const reading = readSurface(
      surfaceOf((a) => 0.5 + 0.1 * a * a),
      look,
    )
    expect(reading).toMatchObject({ doubles: null, never: 1 })
    expect(plain(reading?.sentence)).toBe(
      'The loss of 0.5000 does not double within 1 × each filter’s length in any direction of the picture.',
    )
  })

  it('is not the lowest where another place is lower', () => {
    const slope = readSurface(
      surfaceOf((a) => 0.5 + 0.25 * a),
      look,
    )
    expect(slope?.lower).toBeCloseTo(0.25, 9)
    expect(plain(slope?.sentence)).toContain('a lower loss than the trained network’s, 0.2500')
    expect(
      readSurface(
        surfaceOf((a) => 0.5 + 0.001 * a),
        look,
      )?.lower,
    ).toBeNull()
  })

  it('ends where the loss is no number', () => {
    const cliff = surfaceOf((a) => (a > 0.5 ? null : 0.5))
    const reading = readSurface(cliff, look)
    expect(reading?.doubles?.first).toBeGreaterThan(0.4)
    expect(reading?.doubles?.first).toBeLessThanOrEqual(0.6)
    expect(
      readSurface(
        surfaceOf(() => null),
        look,
      ),
    ).toMatchObject({ centre: null, doubles: null })
  })

  it('is not read before its first level is whole', () => {
    expect(
      readSurface(
        surfaceOf(() => 1, { count: 24 }),
        look,
      ),
    ).toBeUndefined()
  })
})

describe('what the picture cannot show', () => {
  it('is most, of random directions', () => {
    const { caveat } =
      readSurface(
        surfaceOf(() => 1),
        look,
      ) ?? {}
    expect(plain(caveat)).toBe(
      'These are two random directions of 788,577: most of what lies around the network is not in the picture. Each loss is the mean of 20 photos.',
    )
  })

  it('is the rest of the way, of its own directions', () => {
    const plane: SurfacePlane = { ...random, explained: [0.75, 0.125] }
    const { caveat } =
      readSurface(
        surfaceOf(() => 1, { plane }),
        {
          directions: 'path',
          extent: 1,
        },
      ) ?? {}
    expect(plain(caveat)).toContain('hold 87.5 % of how far the weights were')
    expect(plain(caveat)).toContain('(75.0 % and 12.5 %)')
  })
})
