import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { bytesIn, cacheFolder, halfMadeFolder, removeHalfMade } from './cache.mjs'

const home = '/home/ada'

test.each([
  ['linux', {}, '/home/ada/.cache/downhill'],
  ['linux', { XDG_CACHE_HOME: '/fast/cache' }, '/fast/cache/downhill'],
  ['linux', { XDG_CACHE_HOME: 'not/absolute' }, '/home/ada/.cache/downhill'],
  ['linux', { DOWNHILL_CACHE: '/chosen', XDG_CACHE_HOME: '/fast/cache' }, '/chosen'],
  ['darwin', {}, '/home/ada/Library/Caches/Downhill'],
])('the cache on %s with %o is %s', (platform, env, expected) => {
  expect(cacheFolder({ platform, env, home })).toBe(expected)
})

test('the cache on Windows lies in the local application data', () => {
  const env = { LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' }
  const expected = 'C:\\Users\\ada\\AppData\\Local\\Downhill\\Cache'
  expect(cacheFolder({ platform: 'win32', env, home: 'C:\\Users\\ada' })).toBe(expected)
  expect(cacheFolder({ platform: 'win32', env: {}, home: 'C:\\Users\\ada' })).toBe(expected)
})

test('what is half made is removed, and only that', () => {
  const cache = mkdtempSync(path.join(os.tmpdir(), 'downhill-cache-'))
  const unfinished = halfMadeFolder(cache, 'tensorflow-1')
  const other = halfMadeFolder(cache, 'electron')
  const finished = path.join(cache, 'tensorflow-1')
  for (const folder of [unfinished, other, finished]) mkdirSync(folder)
  writeFileSync(path.join(unfinished, 'part'), 'four')
  expect(bytesIn(unfinished)).toBe(4)

  removeHalfMade(cache, 'tensorflow-')

  expect([unfinished, other, finished].map((folder) => existsSync(folder))).toEqual([
    false,
    true,
    true,
  ])
  rmSync(cache, { recursive: true })
})

test('a folder that is not there is empty', () => {
  expect(bytesIn('/no/such/folder')).toBe(0)
  removeHalfMade('/no/such/folder', 'tensorflow-')
})
