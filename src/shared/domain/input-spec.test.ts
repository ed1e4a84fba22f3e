import { expect, it } from 'vitest'
import { channelsOf, inputLength } from './input-spec.ts'

it('has three numbers for a pixel in colour and one in grey', () => {
  expect([channelsOf('rgb'), channelsOf('grey')]).toEqual([3, 1])
  expect(inputLength({ imageSize: 64, colour: 'rgb' })).toBe(12_288)
  expect(inputLength({ imageSize: 64, colour: 'grey' })).toBe(4096)
})
