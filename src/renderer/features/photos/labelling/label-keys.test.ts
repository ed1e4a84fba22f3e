import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actionOf, labelKeys } from './label-keys.ts'

const labelsOf = (...names: readonly string[]) =>
  names.map((name, position) => ({ id: position + 10, name, position, colour: position }))
const plain = { ctrlKey: false, metaKey: false, altKey: false }

test('the first nine have numbers, the others a letter of their name that is free', () => {
  const keys = labelKeys(
    labelsOf('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'Owl', 'Oak', 'Lux', 'oka', '鳥'),
  )
  expect([...keys.values()].slice(0, 9)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
  // A, L, P, U and X do something else; what has no free letter in its name gets the first that is left.
  expect([...keys.values()].slice(9)).toEqual(['o', 'k', 'b', 'c', 'd'])
})

test('no two labels share a key, and none takes a key that does something else', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 60 }), (names) => {
      const labels = labelsOf(...names)
      const keys = labelKeys(labels)
      expect(new Set(keys.values()).size).toBe(keys.size)
      expect(keys.size).toBe(Math.min(names.length, 9 + 21))
      for (const [labelId, key] of keys) {
        expect(actionOf({ ...plain, key }, keys)).toEqual({ kind: 'label', labelId })
      }
    }),
  )
})

test('keys with Ctrl, Cmd or Alt are somebody else’s', () => {
  const keys = labelKeys(labelsOf('cat'))
  expect(actionOf({ ...plain, key: '1' }, keys)).toEqual({ kind: 'label', labelId: 10 })
  for (const held of ['ctrlKey', 'metaKey', 'altKey']) {
    expect(actionOf({ ...plain, key: '1', [held]: true }, keys)).toBeUndefined()
  }
  expect(actionOf({ ...plain, key: '2' }, keys)).toBeUndefined()
})
