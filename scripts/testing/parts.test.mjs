import { expect, test } from 'vitest'
import { chooseParts } from './parts.mjs'

/** @param {string[]} args */
const chosen = (...args) => chooseParts(args)?.map(({ option }) => option)

test('all parts are run, or those that are asked for, in a fixed order', () => {
  expect(chosen()).toEqual(['--check', '--unit', '--e2e'])
  expect(chosen('--e2e', '--check')).toEqual(['--check', '--e2e'])
})

test('an argument that is not known is refused', () => {
  expect(chosen('--unit', '--watch')).toBeUndefined()
  expect(chosen('src')).toBeUndefined()
})
