import { expect, test } from 'vitest'
import { sampleOf } from '../testing/sample.ts'
import { settle } from './place.ts'

const listOf = (ids: readonly number[], settled = true) => ({
  total: ids.length,
  sampleAt: (index: number) => {
    const id = ids[index]
    return id === undefined ? undefined : sampleOf(id)
  },
  indexOf: (id: number) => (ids.includes(id) ? ids.indexOf(id) : undefined),
  settled,
})

test('the focus stays with its photo when one before it leaves', () => {
  expect(settle({ index: 2, id: 30 }, listOf([10, 30, 40]))).toEqual({ index: 1, id: 30 })
})

test('where its photo left, the next one has it; at the end, the last', () => {
  expect(settle({ index: 1, id: 20 }, listOf([10, 30]))).toEqual({ index: 1, id: 30 })
  expect(settle({ index: 1, id: 20 }, listOf([10]))).toEqual({ index: 0, id: 10 })
})

test('while the list is being fetched it waits for its photo', () => {
  expect(settle({ index: 1, id: 20 }, listOf([10, 30], false))).toEqual({ index: 1, id: 20 })
})

test('a place that was not known yet takes the photo that is there', () => {
  expect(settle({ index: 0, id: undefined }, listOf([10]))).toEqual({ index: 0, id: 10 })
  expect(settle({ index: 0, id: undefined }, listOf([]))).toEqual({ index: 0, id: undefined })
})

test('a place that was not known yet moves up by what left the list before it', () => {
  const place = { index: 3, id: undefined, total: 6 }
  expect(settle(place, listOf([40, 50, 60]))).toEqual({ index: 0, id: 40 })
  expect(settle(place, listOf([10, 20, 30, 40, 50, 60]))).toEqual({ index: 3, id: 40 })
})
