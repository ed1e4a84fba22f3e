import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_SELECTION } from '#shared/domain/sample-filter.ts'
import {
  type Chosen,
  countChosen,
  EVERYTHING,
  fitsOneCall,
  include,
  isChosen,
  NOTHING,
  only,
  selectionOf,
  toggle,
} from './chosen.ts'

const TOTAL = 30
const id = fc.integer({ min: 1, max: TOTAL })
const step = fc.oneof(
  fc.record({ do: fc.constant('toggle' as const), ids: id.map((each) => [each]) }),
  fc.record({ do: fc.constant('include' as const), ids: fc.array(id) }),
)
const all = Array.from({ length: TOTAL }, (_, i) => i + 1)
const listed = (chosen: Chosen) => all.filter((each) => isChosen(chosen, each))

test('whatever was done, a photo is chosen exactly as a plain set would have it', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(step), (fromAll, steps) => {
      const plain = new Set(fromAll ? all : [])
      let chosen = fromAll ? EVERYTHING : NOTHING
      for (const { do: what, ids } of steps) {
        for (const each of ids) {
          if (what === 'toggle' && plain.has(each)) plain.delete(each)
          else plain.add(each)
        }
        chosen = what === 'toggle' ? toggle(chosen, ids[0] ?? 0) : include(chosen, ids)
      }
      expect(listed(chosen)).toEqual(all.filter((each) => plain.has(each)))
      expect(countChosen(chosen, TOTAL)).toBe(plain.size)
    }),
  )
})

test('toggling twice changes nothing, and neither changes what was there before', () => {
  fc.assert(
    fc.property(fc.array(id), id, fc.boolean(), (ids, each, some) => {
      const chosen: Chosen = some ? only(ids) : { kind: 'allBut', except: new Set(ids) }
      const before = listed(chosen)
      expect(listed(toggle(toggle(chosen, each), each))).toEqual(before)
      expect(listed(chosen)).toEqual(before)
    }),
  )
})

test('everything goes to the library as its filter, never as ids', () => {
  expect(selectionOf(toggle(EVERYTHING, 4), { labelId: null })).toEqual({
    filter: { labelId: null },
    except: [4],
  })
  expect(selectionOf(only([2, 3]), {})).toEqual({ ids: [2, 3] })
  expect(selectionOf(NOTHING, {})).toBeUndefined()
})

test('one call names so many and no more', () => {
  const ids = Array.from({ length: MAX_SELECTION }, (_, i) => i + 1)
  expect(fitsOneCall(only(ids))).toBe(true)
  expect(fitsOneCall(only([...ids, MAX_SELECTION + 1]))).toBe(false)
})
