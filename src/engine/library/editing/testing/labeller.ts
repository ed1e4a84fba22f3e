/**
 * Labels the photos of a database for ever, from action `from` on, and says the number of each
 * action once it is done. Started by a test, which kills it.
 */
import { writeSync } from 'node:fs'
import { openDatabase } from '#engine/database/database.ts'
import { act } from './actions.ts'
import { createSmallLibrary } from './small-library.ts'

const [file = '', from = '0'] = process.argv.slice(2)
const { editor } = createSmallLibrary(openDatabase(file))
for (let number = Number(from); ; number++) {
  act(editor, number)
  // Not through a stream: what is said must have left this process before it goes on.
  writeSync(1, `${number}\n`)
}
