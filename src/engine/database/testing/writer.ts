/**
 * Writes three labels a transaction into the database file it is given, for ever, and says the
 * number of each transaction once it is committed. Started by a test, which kills it.
 */
import { writeSync } from 'node:fs'
import { openDatabase } from '../database.ts'

const database = openDatabase(process.argv[2] ?? '')
for (let number = 0; ; number++) {
  database.transaction(() => {
    for (const part of [0, 1, 2]) {
      database.run('INSERT INTO labels (name, position) VALUES (:name, :position)', {
        name: `label ${number}.${part}`,
        position: number * 3 + part,
      })
    }
  })
  // Not through a stream: what is said must have left this process before it goes on.
  writeSync(1, `${number}\n`)
}
