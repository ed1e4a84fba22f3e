import type { Editor } from '../editor.ts'

/** Photos and labels that actions are about, by their ids from 1 on. */
export const PHOTOS = 30
export const LABELS = 3

export type Action =
  | { readonly kind: 'label'; readonly sampleId: number; readonly labelId: number | null }
  | { readonly kind: 'undo' | 'redo' }

/** What is done at a number: most of the time a label, and now and then a step back or forth. */
export function actionAt(number: number): Action {
  if (number % 11 === 7 || number % 11 === 8) return { kind: 'undo' }
  if (number % 11 === 9) return { kind: 'redo' }
  const label = (number * 5) % (LABELS + 1)
  return {
    kind: 'label',
    sampleId: ((number * 17) % PHOTOS) + 1,
    labelId: label === 0 ? null : label,
  }
}

export function act(editor: Editor, number: number): void {
  const action = actionAt(number)
  if (action.kind === 'label') {
    editor.assignLabel({ ids: [action.sampleId] }, action.labelId)
  } else {
    editor[action.kind]()
  }
}
