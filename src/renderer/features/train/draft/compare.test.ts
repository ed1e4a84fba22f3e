import { expect, test } from 'vitest'
import { countChanges, hasGap, onlyNumberChanged } from './compare.ts'

test('each setting that differs counts once, however deep it lies', () => {
  const settings = { kind: 'step', own: { factor: 0.5, every: 10 }, on: false }
  expect(countChanges(settings, settings)).toBe(0)
  expect(countChanges({ ...settings, own: { factor: 0.1, every: 10 } }, settings)).toBe(1)
  expect(countChanges({ kind: 'constant', own: {}, on: true }, settings)).toBe(4)
  expect(countChanges({ limit: null }, { limit: 1 })).toBe(1)
})

test('a number that is missing is found', () => {
  expect(hasGap({ a: 0, b: { c: false, d: undefined } })).toBe(false)
  expect(hasGap({ a: 0, b: { c: null } })).toBe(true)
})

test('a number that alone was changed is named', () => {
  const before = { epochs: 3, input: { size: 64, colour: 'rgb' }, rows: [{ units: 8 }] }
  expect(onlyNumberChanged(before, { ...before, rows: [{ units: null }] })).toBe('.rows.0.units')
  expect(onlyNumberChanged(before, { ...before, input: { size: 6, colour: 'rgb' } })).toBe(
    '.input.size',
  )
  expect(onlyNumberChanged(before, { ...before, input: { size: 64, colour: 'grey' } })).toBe(
    undefined,
  )
  expect(onlyNumberChanged(before, { ...before, epochs: 4, rows: [] })).toBe(undefined)
  expect(onlyNumberChanged(before, before)).toBe(undefined)
})
