import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { describeRange, inPercent, rulesOf, toPercent, toShare } from './number-rules.ts'
import { ranges } from './ranges.ts'

test('a field asks what the schema asks', () => {
  expect(rulesOf(z.int().min(8).max(256))).toEqual({ integer: true, min: 8, max: 256 })
  expect(rulesOf(z.number().min(0).max(0.5).default(0))).toEqual({
    integer: false,
    min: 0,
    max: 0.5,
  })
  expect(rulesOf(z.number().positive().max(10))).toEqual({ integer: false, above: 0, max: 10 })
})

test('every number of the form has an upper end and a lower end', () => {
  for (const [name, rules] of Object.entries(ranges)) {
    expect(Number.isFinite(rules.max), name).toBe(true)
    expect(Number.isFinite(rules.min ?? rules.above), name).toBe(true)
  }
})

test('a range is written as it can be typed', () => {
  expect(describeRange({ min: 1, max: 65_536 })).toBe('1 to 65,536')
  expect(describeRange({ min: 0, max: 0.99999 })).toBe('0 to 0.99999')
  expect(describeRange({ above: 0, max: 10 })).toBe('up to 10')
  expect(describeRange(inPercent({ min: 0.05, max: 0.5 }))).toBe('5 to 50')
})

test('a share comes back from percent as it was, without the dust of binary fractions', () => {
  expect(toPercent(0.07)).toBe(7)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (millionths) => {
      const share = millionths / 1_000_000
      expect(toShare(toPercent(share))).toBe(share)
    }),
  )
})
