import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { scriptedAnswer } from './dialog-script.ts'

describe('scriptedAnswer', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'standin-'))
    vi.stubEnv('STANDIN_DIALOGS', join(folder, 'answers.json'))
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })

  it('has no answer without a script', () => {
    expect(scriptedAnswer('showOpenDialog')).toBeUndefined()
  })

  it('gives each answer once, in order, to the dialog that it is for', () => {
    const answers = [
      { dialog: 'showOpenDialog', result: 1 },
      { dialog: 'showSaveDialog', result: 2 },
      { dialog: 'showOpenDialog', result: 3 },
    ]
    writeFileSync(join(folder, 'answers.json'), JSON.stringify(answers))
    const asked = ['showSaveDialog', 'showOpenDialog', 'showOpenDialog', 'showOpenDialog']
    expect(asked.map(scriptedAnswer)).toEqual([2, 1, 3, undefined])
  })
})
