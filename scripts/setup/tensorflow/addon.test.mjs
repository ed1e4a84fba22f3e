import { expect, test } from 'vitest'
import { compilers } from './addon.mjs'

test('the usual compilers are tried, unless CXX names one', () => {
  expect(compilers({})).toEqual([['g++'], ['clang++'], ['c++']])
  expect(compilers({ CXX: ' ' })).toEqual([['g++'], ['clang++'], ['c++']])
  expect(compilers({ CXX: 'ccache  clang++' })).toEqual([['ccache', 'clang++']])
})
