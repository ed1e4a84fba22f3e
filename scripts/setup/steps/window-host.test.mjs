import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recentFailure, rememberFailure } from './window-host.mjs'

const HOUR = 3_600_000
const when = 1_000_000_000_000

/** @type {string} */
let cache
beforeEach(() => {
  cache = mkdtempSync(path.join(os.tmpdir(), 'downhill-host-'))
  rememberFailure(cache, { version: '45.4.1', when, reason: 'no network' })
})
afterEach(() => rmSync(cache, { recursive: true }))

test('a failed download is not tried again for a day', () => {
  expect(recentFailure(cache, '45.4.1', { now: when + 23 * HOUR, env: {} })).toBe('no network')
  expect(recentFailure(cache, '45.4.1', { now: when + 25 * HOUR, env: {} })).toBeUndefined()
})

test('it is tried for another version, when asked for, and when the clock went back', () => {
  expect(recentFailure(cache, '46.0.0', { now: when, env: {} })).toBeUndefined()
  const env = { DOWNHILL_RETRY_ELECTRON: '1' }
  expect(recentFailure(cache, '45.4.1', { now: when, env })).toBeUndefined()
  expect(recentFailure(cache, '45.4.1', { now: when - HOUR, env: {} })).toBeUndefined()
})
