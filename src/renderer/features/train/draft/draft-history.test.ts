import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type DraftHistory,
  NO_HISTORY,
  recordChange,
  redoDraft,
  undoDraft,
} from './draft-history.ts'

interface State {
  readonly draft: { readonly value: number }
  readonly history: DraftHistory<{ readonly value: number }>
}
const begin: State = { draft: { value: 0 }, history: NO_HISTORY }

const change = ({ draft, history }: State, value: number, about?: string): State => ({
  draft: { value },
  history: recordChange(history, draft, about),
})
const undo = (state: State): State => undoDraft(state.history, state.draft) ?? state
const redo = (state: State): State => redoDraft(state.history, state.draft) ?? state

test('any changes, all undone, are the beginning; all redone, the end', () => {
  const about = fc.option(fc.constantFrom('epochs', 'seed'), { nil: undefined })
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer(), about), { maxLength: 50 }), (changes) => {
      const end = changes.reduce((state, [value, of]) => change(state, value, of), begin)
      let state: State = end
      while (state.history.past.length > 0) state = undo(state)
      expect(state.draft.value).toBe(0)
      while (state.history.future.length > 0) state = redo(state)
      expect(state.draft).toEqual(end.draft)
    }),
    { seed: 1 },
  )
})

test('typing into one field is one step, whatever is typed', () => {
  const typed = [1, 12, 128].reduce((state, value) => change(state, value, 'epochs'), begin)
  expect(undo(typed).draft.value).toBe(0)
  const other = change(typed, 3, 'seed')
  expect(undo(other).draft.value).toBe(128)
  // After an undo the same field begins a step of its own.
  expect(undo(change(undo(other), 7, 'epochs')).draft.value).toBe(128)
})

test('a change after an undo leaves nothing to redo', () => {
  const state = change(undo(change(begin, 1)), 2)
  expect(redo(state)).toBe(state)
})
