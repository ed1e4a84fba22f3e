import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { SetupError } from './failure.mjs'
import { Interrupted } from './interrupt.mjs'
import { takeFirstWay } from './ways.mjs'

const whenNone = { message: 'Nothing worked.', advice: ['Try tomorrow.'] }

/** @param {string} name @param {string} reason */
const failing = (name, reason) => ({ name, take: () => Promise.reject(new Error(reason)) })
/** @param {string} name */
const working = (name) => ({ name, take: () => Promise.resolve(name) })

test('the first way that works is taken, and none after it', async () => {
  const ways = [failing('one', 'no network'), working('two'), working('three')]
  await expect(takeFirstWay(ways, whenNone)).resolves.toBe('two')
})

test('when none works, every reason is told', async () => {
  const ways = [failing('one', 'no network'), failing('two', 'no compiler')]
  const error = await takeFirstWay(ways, whenNone).catch((/** @type {unknown} */ caught) => caught)
  expect(error).toBeInstanceOf(SetupError)
  expect(error).toMatchObject({
    message: 'Nothing worked.',
    tried: [
      { way: 'one', reason: 'no network' },
      { way: 'two', reason: 'no compiler' },
    ],
    advice: ['Try tomorrow.'],
  })
})

test('what a failing way left half made is removed before the next one begins', async () => {
  const cache = mkdtempSync(path.join(os.tmpdir(), 'downhill-ways-'))
  const folder = path.join(cache, 'half')
  const leaving = {
    name: 'one',
    take: () => {
      mkdirSync(folder)
      return Promise.reject(new Error('the disk is full'))
    },
    undo: () => rmSync(folder, { recursive: true }),
  }
  const looking = { name: 'two', take: () => Promise.resolve(existsSync(folder)) }
  await expect(takeFirstWay([leaving, looking], whenNone)).resolves.toBe(false)
  rmSync(cache, { recursive: true })
})

test('an interrupt is no failure: no other way is tried', async () => {
  const interrupted = { name: 'one', take: () => Promise.reject(new Interrupted('SIGINT')) }
  await expect(takeFirstWay([interrupted, working('two')], whenNone)).rejects.toMatchObject({
    name: 'Interrupted',
    exitCode: 130,
  })
})
