import { describe, expect, it } from 'vitest'
import { landscapes } from '#shared/domain/landscapes/landscapes.ts'
import { keyMove, placeAt } from './move-ball.ts'
import { scaleOf } from './scale.ts'

const { square, valley } = landscapes

describe('the arrow keys', () => {
  it.each([
    [square, [2], 'ArrowLeft', false, [1.9]],
    [square, [0.1], 'ArrowLeft', false, [0]],
    [square, [2], 'ArrowLeft', true, [1]],
    [square, [2.95], 'ArrowRight', false, [3]],
    [valley, [-4, 0], 'ArrowUp', false, [-4, 0.1]],
    [valley, [-4, -2], 'ArrowDown', true, [-4, -2.5]],
  ] as const)('%#: move a ball', (landscape, start, key, far, expected) => {
    expect(keyMove(landscape, start, key, far)).toEqual(expected)
  })

  it('are not those of a curve’s other axis, and no other keys', () => {
    expect(keyMove(square, [2], 'ArrowUp', false)).toBeUndefined()
    expect(keyMove(valley, [0, 0], 'a', false)).toBeUndefined()
  })
})

it('a pointer puts the ball under it, or at the edge', () => {
  const size = { width: 500, height: 300 }
  const curve = scaleOf(square, 1, size)
  expect(placeAt(square, curve, curve.pixel(-2, 9))).toEqual([-2])
  expect(placeAt(square, curve, { x: -100, y: 0 })).toEqual([-3])
  const surface = scaleOf(valley, 1, size)
  expect(placeAt(valley, surface, surface.pixel(1.234, -0.5))).toEqual([1.23, -0.5])
  expect(placeAt(valley, surface, surface.pixel(0, 9))).toEqual([0, 2.5])
})
