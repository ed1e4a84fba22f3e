import { spawn } from 'node:child_process'
import { hasDisplay } from '../setup/display.mjs'

/**
 * Where windows go during a test.
 * @typedef {object} Display
 * @property {Readonly<Record<string, string>>} env for the programs that open windows
 * @property {() => void} close
 */

/**
 * The screen that there is; else a virtual one; where Xvfb is not installed, none at all: the
 * stand-in for Electron then draws its pages without windows.
 * @returns {Promise<Display>}
 */
export const openDisplay = async () => {
  const nothing = () => undefined
  if (hasDisplay()) return { env: {}, close: nothing }

  const size = ['-screen', '0', '1440x900x24']
  // It picks a free number itself and writes it to the third stream.
  const server = spawn('Xvfb', ['-displayfd', '3', ...size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const numbers = server.stdio[3]
  /** @type {string | undefined} */
  const number = await new Promise((resolve) => {
    server.once('error', () => resolve(undefined))
    server.once('exit', () => resolve(undefined))
    numbers?.once('data', (data) => resolve(String(data).trim()))
  })
  if (number === undefined) return { env: { STANDIN_HEADLESS: '1' }, close: nothing }
  return { env: { DISPLAY: `:${number}` }, close: () => void server.kill() }
}
