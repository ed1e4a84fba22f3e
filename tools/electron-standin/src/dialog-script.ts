import { existsSync, readFileSync, writeFileSync } from 'node:fs'

type Answer = { readonly dialog: string; readonly result: unknown }

/**
 * Takes the next answer that a test wrote for a dialog. The file named by STANDIN_DIALOGS holds a
 * JSON array of `{ "dialog": "showOpenDialog", "result": { … } }`; an answer is used once.
 *
 * @returns undefined when there is none
 */
export function scriptedAnswer(dialog: string): unknown {
  const file = process.env['STANDIN_DIALOGS']
  if (!file || !existsSync(file)) return undefined
  // The cast: whoever writes the file knows its form.
  const answers = JSON.parse(readFileSync(file, 'utf8')) as Answer[]
  const index = answers.findIndex((answer) => answer.dialog === dialog)
  const [answer] = index < 0 ? [] : answers.splice(index, 1)
  if (answer !== undefined) writeFileSync(file, JSON.stringify(answers))
  return answer?.result
}
