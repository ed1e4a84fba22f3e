import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withLock } from './lock.mjs'

/** @type {string} */
let folder
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'downhill-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** @param {() => Promise<void>} work */
const locked = (work) => withLock(folder, 'thing', work)

test('two at once become one after the other', async () => {
  /** @type {string[]} */
  const log = []
  const work = (/** @type {string} */ name) => async () => {
    log.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    log.push(`${name} ends`)
  }
  await Promise.all([locked(work('one')), locked(work('two'))])
  expect(log).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
})

test('a lock is given back when the work fails', async () => {
  await expect(locked(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
  expect(readdirSync(folder)).toEqual([])
})

test('the lock of a dead process does not hold', async () => {
  let name = ''
  await locked(() => {
    name = readdirSync(folder)[0] ?? ''
    return Promise.resolve()
  })
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(path.join(folder, name), String(pid))
  await expect(withLock(folder, 'thing', () => Promise.resolve('done'))).resolves.toBe('done')
})
