import { expect, test } from 'vitest'
import { sampleOf } from '../testing/sample.ts'
import { type ListPage, nextSnapshot, type Snapshot } from './snapshot.ts'

const pageOf = (
  total: number,
  ids: readonly number[],
  labelId: number | null = null,
): ListPage => ({
  total,
  samples: ids.map((id) => sampleOf(id, { labelId })),
})
const idsOf = (snapshot: Snapshot | undefined) =>
  [...(snapshot?.pages.values() ?? [])].flatMap(({ samples }) => samples.map(({ id }) => id))

const old = nextSnapshot(
  undefined,
  new Map([
    [0, pageOf(4, [1, 2])],
    [1, pageOf(4, [3, 4])],
  ]),
  true,
)

test('a page that is new waits for the other: no photo is missed between them', () => {
  const half = new Map([
    [0, pageOf(3, [2, 3])],
    [1, pageOf(4, [3, 4])],
  ])
  expect(nextSnapshot(old, half, false)).toEqual(old)
  // Answered, but a photo left in between: another answer is on its way.
  expect(nextSnapshot(old, half, true)).toEqual(old)
  const whole = new Map([
    [0, pageOf(3, [2, 3])],
    [1, pageOf(3, [4])],
  ])
  const next = nextSnapshot(old, whole, true)
  expect(idsOf(next)).toEqual([2, 3, 4])
  expect(next?.total).toBe(3)
})

test('a label that was only rewritten is seen at once', () => {
  const rewritten = pageOf(4, [1, 2], 7)
  const next = nextSnapshot(
    old,
    new Map([
      [0, rewritten],
      [1, undefined],
    ]),
    false,
  )
  expect(next?.pages.get(0)).toBe(rewritten)
  expect(idsOf(next)).toEqual([1, 2, 3, 4])
})

test('a page that was scrolled to is shown when it comes, if it is of the same list', () => {
  const further = (total: number) =>
    nextSnapshot(
      old,
      new Map([
        [2, pageOf(total, [5])],
        [3, undefined],
      ]),
      false,
    )
  expect(idsOf(further(4))).toEqual([1, 2, 3, 4, 5])
  expect(further(5)).toBe(old)
})

test('nothing is shown before there is something, and nothing new when nothing changed', () => {
  expect(nextSnapshot(undefined, new Map([[0, undefined]]), false)).toBeUndefined()
  expect(nextSnapshot(old, old?.pages ?? new Map(), true)).toBe(old)
})
