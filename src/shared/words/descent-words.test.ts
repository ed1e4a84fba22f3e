import { describe, expect, it } from 'vitest'
import type { DescentPoint } from '../domain/descent.ts'
import { type LandscapeName, landscapes } from '../domain/landscapes/landscapes.ts'
import { readDescent } from '../domain/reading-descent.ts'
import { descentNumber, directionText, motionText, readingText } from './descent-words.ts'

const pointAt = (name: LandscapeName, position: readonly number[]): DescentPoint => {
  const { value, gradient } = landscapes[name]
  const slope = gradient(position)
  return { position, value: value(position), gradient: slope, followed: slope }
}
const SGD = { kind: 'sgd' } as const

it.each([
  [2, '2'],
  [-0.65536, '−0.6554'],
  [-0, '0'],
  [1234567, '1235000'],
  [-1.23456e21, '−1.235e21'],
  [1e-7, '1e−7'],
])('writes %d as %s', (value, text) => expect(descentNumber(value)).toBe(text))

describe('the slope and where it leads', () => {
  it.each<[number, number | undefined, string]>([
    [2, 1.6, 'slope 4 → moves left'],
    [-2, -1.6, 'slope −4 → moves right'],
    [2, undefined, 'slope 4 → moves left'],
    [0, 0, 'slope 0 → stays'],
    [-0.5, -0.9, 'slope −1, but momentum carries it left'],
  ])('at %d to %s', (x, next, words) => {
    const to = next === undefined ? undefined : [next]
    expect(motionText(pointAt('square', [x]), to, { kind: 'momentum', momentum: 0.9 })).toBe(words)
  })

  it('names noise', () => {
    const point = { ...pointAt('square', [1]), followed: [-3] }
    expect(motionText(point, [1.3], SGD)).toBe('slope 2, but noise sends it right')
  })

  it('has two parts on a surface', () => {
    expect(motionText(pointAt('valley', [1, 1]), [1.032, 0.816], SGD)).toBe(
      'slope (−0.32, 1.84) → moves right and down',
    )
    expect(directionText([0, 0])).toBeUndefined()
  })
})

it.each<[LandscapeName, readonly (readonly number[])[], boolean, string]>([
  ['square', [[2]], false, 'At x = 2 the slope is 4, which pulls the ball left.'],
  ['square', [[-2]], false, 'At x = −2 the slope is −4, which pulls the ball right.'],
  ['square', [[0]], false, 'At x = 0 the slope is 0: nothing pulls the ball.'],
  [
    ...(['square', [[2], [1.6]], false] as const),
    '1\u00a0step of gradient descent led from x = 2 to x = 1.6; it still moves.',
  ],
  [
    ...(['square', [[2], [-1], [0.5], [0], [0]], false] as const),
    '4\u00a0steps of gradient descent led from x = 2 to x = 0, crossing a minimum twice; it lies in the lowest place.',
  ],
  [
    ...(['square', [[2], [-2.4]], false] as const),
    '1\u00a0step of gradient descent led from x = 2 to x = −2.4, crossing a minimum once; that is higher than where it began: the steps are too large.',
  ],
  [
    ...(['square', [[2], [-4], [8], [-16]], true] as const),
    '3\u00a0steps of gradient descent led from x = 2 to x = −16, crossing a minimum 3 times; the next one loses it: the steps are too large.',
  ],
  [
    ...(['square', [[2]], true] as const),
    'The first step of gradient descent from x = 2 loses it: the steps are too large.',
  ],
  [
    ...(['line', [[2], [1.9]], false] as const),
    '1\u00a0step of gradient descent led from x = 2 to x = 1.9; it falls on and on, for there is no lowest place.',
  ],
  [
    ...([
      'valley',
      [
        [-4, 0],
        [-3, -1],
      ],
      false,
    ] as const),
    '1\u00a0step of gradient descent led from (−4, 0) to (−3, −1); it still moves.',
  ],
])('says of %s %j, lost: %s', (name, places, lost, sentence) => {
  const points = places.map((place) => pointAt(name, place))
  expect(readingText(readDescent(landscapes[name], points, lost), SGD)).toBe(sentence)
})

it('does not blame the size of the steps for what noise may have done', () => {
  const first = { ...pointAt('line', [2]), followed: [-3] }
  const reading = readDescent(landscapes.line, [first, pointAt('line', [2.3])], false)
  expect(readingText(reading, SGD)).toMatch(/; that is higher than where it began\.$/)
})
