import { expect, it } from 'vitest'
import { toRgba } from './to-rgba.ts'

it('keeps colours, and draws grey as grey', () => {
  expect([...toRgba(Uint8Array.of(1, 2, 3, 4, 5, 6), 3)]).toEqual([1, 2, 3, 255, 4, 5, 6, 255])
  expect([...toRgba(Uint8Array.of(9, 0), 1)]).toEqual([9, 9, 9, 255, 0, 0, 0, 255])
})
