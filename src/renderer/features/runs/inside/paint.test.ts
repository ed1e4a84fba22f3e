import { expect, test } from 'vitest'
import { paint } from './paint.ts'

test('one number a pixel is blue below 0, pale at 0, red above 0', () => {
  expect([...paint(Uint8Array.of(1, 128, 255), 1, 'signed')]).toEqual([
    ...[33, 102, 172, 255],
    ...[247, 247, 247, 255],
    ...[178, 24, 43, 255],
  ])
})

test('three numbers a pixel are a colour', () => {
  expect([...paint(Uint8Array.of(255, 128, 1), 3, 'colours')]).toEqual([255, 128, 1, 255])
})

test('what was found is light, and what is below 0 is black', () => {
  expect([...paint(Uint8Array.of(255, 128, 1), 1, 'found')].filter((_, i) => i % 4 === 0)).toEqual([
    255, 0, 0,
  ])
})
