import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DescentPoint } from './descent.ts'
import { type LandscapeName, landscapes } from './landscapes/landscapes.ts'
import { motionOf, readDescent } from './reading-descent.ts'

const pointsOn = (name: LandscapeName, places: readonly (readonly number[])[]): DescentPoint[] =>
  places.map((position) => {
    const { value, gradient } = landscapes[name]
    const slope = gradient(position)
    return { position, value: value(position), gradient: slope, followed: slope }
  })
const read = (name: LandscapeName, places: readonly (readonly number[])[], lost = false) =>
  readDescent(landscapes[name], pointsOn(name, places), lost)

describe('what became of a ball', () => {
  it.each<[LandscapeName, readonly (readonly number[])[], boolean, string]>([
    ['square', [[2]], false, 'start'],
    ['square', [[2], [1.6]], false, 'moving'],
    ['square', [[2], [0.01], [0.005]], false, 'lowest'],
    // It only comes by.
    ['square', [[2], [1], [0]], false, 'moving'],
    ['square', [[2], [-2.4]], false, 'higher'],
    ['square', [[2], [-2.4]], true, 'lost'],
    ['square', [[2]], true, 'lost'],
    ['line', [[2], [1]], false, 'endless'],
    ['line', [[2], [3]], false, 'higher'],
    ['line', [[2], [-9e5]], true, 'endless'],
    ['twoMinima', [[2], [1.332], [1.3322]], false, 'otherMinimum'],
    ['twoMinima', [[-2], [-1.484], [-1.484]], false, 'lowest'],
    ['plateau', [[5], [4.999]], false, 'flat'],
    ['plateau', [[5], [4.5]], false, 'moving'],
    // Slow, but nearly there.
    [
      'valley',
      [
        [-4, 0],
        [-0.107, -0.053],
        [-0.106, -0.052],
      ],
      false,
      'moving',
    ],
    [
      'valley',
      [
        [-4, 0],
        [0.05, -0.01],
        [0.05, 0],
      ],
      false,
      'lowest',
    ],
    [
      'valley',
      [
        [-4, 0],
        [0.05, -0.2],
        [0.05, 0.2],
      ],
      false,
      'moving',
    ],
  ])('%s %j, lost: %s → %s', (name, places, lost, outcome) => {
    expect(read(name, places, lost).outcome).toBe(outcome)
  })

  it('counts the steps that led to a place', () => {
    expect(read('square', [[2], [-4]]).steps).toBe(1)
    expect(read('square', [[2], [-4]], true).steps).toBe(1)
  })

  it('says something of every walk, and counts no more crossings than steps', () => {
    const place = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(fc.array(place, { minLength: 1 }), fc.boolean(), (places, lost) => {
        const reading = read(
          'twoMinima',
          places.map((x) => [x]),
          lost,
        )
        expect(reading.crossings).toBeLessThanOrEqual(places.length - 1)
        expect(reading.outcome === 'start').toBe(places.length === 1 && !lost)
      }),
    )
  })
})

it('counts steps from one side of a minimum to the other', () => {
  expect(read('square', [[2], [-1], [0.5], [0.2], [0], [-0.1]]).crossings).toBe(2)
  // Over both minima at once is one step.
  expect(read('twoMinima', [[2], [-2]]).crossings).toBe(1)
  expect(read('line', [[2], [-2]]).crossings).toBe(0)
  expect(
    read('valley', [
      [-4, 0],
      [4, 0],
    ]).crossings,
  ).toBe(0)
})

describe('where a ball goes next', () => {
  const at = (x: number, followed: number): DescentPoint => ({
    position: [x],
    value: x * x,
    gradient: [2 * x],
    followed: [followed],
  })
  it.each([
    ['down the slope', at(2, 4), [1.6], -1, 'slope'],
    ['down the slope on the other side', at(-2, -4), [-1.6], 1, 'slope'],
    ['up by noise', at(2, -1), [2.1], 1, 'noise'],
    ['up by what it remembers', at(-0.5, -1), [-0.9], -1, 'memory'],
    ['nowhere', at(0, 0), [0], 0, 'slope'],
  ])('%s', (_what, point, next, sign, cause) => {
    expect(motionOf(point, next)).toEqual({ signs: [sign], cause })
  })

  it('is downhill where it is not known', () => {
    expect(motionOf(at(2, 4), undefined)).toEqual({ signs: [-1], cause: 'slope' })
  })
})
