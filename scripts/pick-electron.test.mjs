import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pickElectron } from './pick-electron.mjs'

let root = ''

const write = (/** @type {string} */ file, text = '') => {
  const target = path.join(root, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, text)
  return target
}

const installElectron = () => {
  write('node_modules/electron/path.txt', 'electron')
  return write('node_modules/electron/dist/electron')
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'pick-electron-'))
  write('node_modules/electron/package.json', '{"version":"1.2.3"}')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('pickElectron', () => {
  it('takes Electron where its binary is installed, though there is a Chromium', () => {
    const binary = installElectron()
    const env = { STANDIN_CHROMIUM: write('chromium') }
    expect(pickElectron({ root, env })).toEqual({
      kind: 'electron',
      path: binary,
      version: '1.2.3',
      env: {},
      reason: 'Electron 1.2.3 is installed',
    })
  })

  it('takes the stand-in where there is only a Chromium, and says how to start it', () => {
    const chromium = write('chromium')
    const folder = path.join(root, 'tools/electron-standin')
    expect(pickElectron({ root, env: { STANDIN_CHROMIUM: chromium } })).toEqual({
      kind: 'stand-in',
      path: path.join(folder, 'electron'),
      version: '1.2.3',
      env: {
        ELECTRON_OVERRIDE_DIST_PATH: folder,
        ELECTRON_EXEC_PATH: path.join(folder, 'electron'),
      },
      reason: `the stand-in for Electron 1.2.3, with ${chromium}`,
    })
  })

  it('takes half of a download for none', () => {
    write('node_modules/electron/path.txt', 'electron')
    const env = { STANDIN_CHROMIUM: write('chromium') }
    expect(pickElectron({ root, env }).kind).toBe('stand-in')
  })

  it('says so when there is neither', () => {
    const env = { STANDIN_CHROMIUM: path.join(root, 'absent') }
    expect(pickElectron({ root, env })).toMatchObject({
      kind: 'none',
      path: '',
      reason: expect.stringContaining('no Chromium'),
    })
  })

  it('obeys DOWNHILL_WINDOW_HOST', () => {
    const env = { STANDIN_CHROMIUM: write('chromium') }
    const pick = (/** @type {string} */ host) =>
      pickElectron({ root, env: { ...env, DOWNHILL_WINDOW_HOST: host } })
    expect(pick('electron').reason).toContain('install-electron')
    installElectron()
    expect(pick('electron').kind).toBe('electron')
    expect(pick('stand-in').kind).toBe('stand-in')
    expect(pick('other')).toMatchObject({
      kind: 'none',
      reason: 'DOWNHILL_WINDOW_HOST is "other"; it can be electron or stand-in.',
    })
  })
})
