import { expect, test } from 'vitest'
import { sampleOf } from '../testing/sample.ts'
import { EVERYTHING, only, toggle } from '../grid/chosen.ts'
import { applyEdits, mayLeave } from './edits.ts'

const sample = sampleOf(3, { labelId: 1, inConflict: true })

test('edits that wait are seen in their order, on the photos they are of', () => {
  const edits = [
    { chosen: only([3]), change: { labelId: 2 } },
    { chosen: EVERYTHING, change: { excluded: true } },
    { chosen: only([4]), change: { labelId: 9 } },
    { chosen: only([3]), change: { labelId: null } },
  ]
  expect(applyEdits(sample, edits)).toMatchObject({ labelId: null, excluded: true })
  expect(applyEdits(sample, edits.slice(0, 1))).toMatchObject({ labelId: 2, excluded: false })
  expect(applyEdits(sample, [{ chosen: toggle(EVERYTHING, 3), change: { labelId: 2 } }])).toBe(
    sample,
  )
})

test('a label settles a conflict, leaving out does not', () => {
  expect(applyEdits(sample, [{ chosen: only([3]), change: { labelId: 1 } }]).inConflict).toBe(false)
  expect(applyEdits(sample, [{ chosen: only([3]), change: { excluded: true } }]).inConflict).toBe(
    true,
  )
})

test('photos leave a list that is about what was changed', () => {
  expect(mayLeave({}, { labelId: 1 })).toBe(false)
  expect(mayLeave({ text: 'a', excluded: false }, { labelId: 1 })).toBe(false)
  expect(mayLeave({ labelId: null }, { labelId: 1 })).toBe(true)
  expect(mayLeave({ labelId: 1 }, { labelId: 1 })).toBe(false)
  expect(mayLeave({ conflicts: true }, { labelId: 1 })).toBe(true)
  expect(mayLeave({ conflicts: true }, { excluded: true })).toBe(false)
  expect(mayLeave({ excluded: true }, { excluded: false })).toBe(true)
})
