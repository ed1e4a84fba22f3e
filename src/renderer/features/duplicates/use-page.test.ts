import { expect, it } from 'vitest'
import { pageWithin } from './use-page.ts'

it('stays in a list that has become shorter', () => {
  expect(pageWithin(40, 20, 60)).toBe(40)
  expect(pageWithin(40, 20, 40)).toBe(20)
  expect(pageWithin(3, 1, 3)).toBe(2)
  expect(pageWithin(20, 20, 0)).toBe(0)
})
