/**
 * Follows a folder for ever, as fast as it can, and says so each time. Started by a test, which
 * kills it.
 */
import { writeSync } from 'node:fs'
import { followPlain, openPlain } from './plain-project.ts'

const [path = '', folder = ''] = process.argv.slice(2)
const project = await openPlain(path, folder)
for (;;) {
  await followPlain(project)
  writeSync(1, 'followed\n')
}
