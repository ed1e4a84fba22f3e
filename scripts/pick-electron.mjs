import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from '../tools/electron-standin/src/devtools/find-chromium.mjs'

/**
 * The program that opens the app's window.
 * @typedef {object} WindowHost
 * @property {'electron' | 'stand-in' | 'none'} kind none: this computer has neither
 * @property {string} path of the executable; empty for none
 * @property {string} version of Electron, which the stand-in imitates
 * @property {Readonly<Record<string, string>>} env what `electron`, Playwright and electron-vite
 *   need in their environment to start it
 * @property {string} reason why this one, for a person to read
 */

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Picks Electron where its binary is installed, else its stand-in where there is a Chromium.
 * DOWNHILL_WINDOW_HOST=electron or =stand-in asks for one of them.
 * @param {{ root?: string, env?: Readonly<Record<string, string | undefined>> }} [surroundings]
 * @returns {WindowHost}
 */
export const pickElectron = ({ root = ROOT, env = process.env } = {}) => {
  const folder = path.join(root, 'node_modules', 'electron')
  const version = versionOf(folder)
  const binary = installedBinary(folder)
  const chromium = findChromium(env)
  const none = (/** @type {string} */ reason) =>
    /** @type {WindowHost} */ ({ kind: 'none', path: '', version, env: {}, reason })

  const wanted = env['DOWNHILL_WINDOW_HOST'] ?? ''
  if (!['', 'electron', 'stand-in'].includes(wanted)) {
    return none(`DOWNHILL_WINDOW_HOST is "${wanted}"; it can be electron or stand-in.`)
  }
  if (wanted !== 'stand-in' && binary !== undefined) {
    const reason = `Electron ${version} is installed`
    return { kind: 'electron', path: binary, version, env: {}, reason }
  }
  if (wanted === 'electron') {
    return none(`Electron's binary is not in ${folder}; npx install-electron downloads it.`)
  }
  if (chromium === undefined) {
    return none('There is no Chromium to run it with; STANDIN_CHROMIUM can name one.')
  }
  return standIn(root, version, chromium)
}

/**
 * @param {string} root
 * @param {string} version
 * @param {string} chromium
 * @returns {WindowHost}
 */
const standIn = (root, version, chromium) => {
  const folder = path.join(root, 'tools', 'electron-standin')
  const executable = path.join(folder, 'electron')
  return {
    kind: 'stand-in',
    path: executable,
    version,
    // The first is read by the `electron` package, which Playwright asks; the second by electron-vite.
    env: { ELECTRON_OVERRIDE_DIST_PATH: folder, ELECTRON_EXEC_PATH: executable },
    reason: `the stand-in for Electron ${version}, with ${chromium}`,
  }
}

/** @param {string} folder of the package @returns {string} empty when it is not installed */
const versionOf = (folder) => {
  const file = path.join(folder, 'package.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : ''
}

/** @param {string} folder of the package @returns {string | undefined} */
const installedBinary = (folder) => {
  // Electron's installer writes this file last, with the binary's name.
  const nameFile = path.join(folder, 'path.txt')
  if (!existsSync(nameFile)) return undefined
  const binary = path.join(folder, 'dist', readFileSync(nameFile, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
}
