import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { tempFolder } from '../testing/temp-folder.ts'
import { openDatabase } from './database.ts'
import { createLabelsRepository } from './labels-repository.ts'

const WRITER = fileURLToPath(new URL('./testing/writer.ts', import.meta.url))

it.each([1, 40, 173])(
  'keeps every transaction that was reported before a kill -9 after %i of them',
  async (enough) => {
    const file = join(await tempFolder(), 'project.sqlite')
    const writer = spawn(process.execPath, [WRITER, file], { stdio: ['ignore', 'pipe', 'ignore'] })
    let said = ''
    writer.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.split('\n').length > enough) writer.kill('SIGKILL')
    })
    const [, signal] = (await once(writer, 'close')) as [number | null, string | null]
    expect(signal).toBe('SIGKILL')

    const reported = said.split('\n').length - 1
    expect(reported).toBeGreaterThanOrEqual(enough)
    const database = openDatabase(file)
    const names = createLabelsRepository(database)
      .all()
      .map((label) => label.name)
    database.close()
    // Whole transactions, in order: those reported, and perhaps one that nobody heard of.
    expect([reported, reported + 1]).toContain(names.length / 3)
    expect(names).toEqual(names.map((_, index) => `label ${Math.floor(index / 3)}.${index % 3}`))
  },
)
