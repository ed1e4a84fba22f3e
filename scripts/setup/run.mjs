import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { throwIfInterrupted, stopChild, watchChild } from './interrupt.mjs'

const KEPT_LINES = 8
const KEPT_CHARACTERS = 16_384

/**
 * The last lines that say something.
 * @param {string} text
 * @param {number} [count]
 */
export const lastLines = (text, count = KEPT_LINES) =>
  stripVTControlCharacters(text)
    // A tool that redraws its line means its last state.
    .split('\n')
    .map((line) => line.split('\r').filter(Boolean).at(-1) ?? '')
    // Where in its own code a tool failed says nothing to the person who waits for it.
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
    .slice(-count)
    .join('\n')

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {Readonly<Record<string, string | undefined>>} [env] added to this process's own
 * @property {number} [timeLimit] milliseconds
 * @property {boolean} [shell]
 * @property {(line: string) => void} [onLine] each line of standard output
 * @property {() => void} [onTick] four times a second while it runs
 */

/**
 * Runs a tool quietly to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>} its standard output
 * @throws {Error} whose message is the reason: how it ended and the last lines it printed
 */
export const run = async (command, args, options = {}) => {
  throwIfInterrupted()
  const { cwd, env, timeLimit, shell = false, onLine, onTick } = options
  const name = [command, ...args.slice(0, 3)].join(' ')
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    shell,
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  watchChild(child)

  let printed = ''
  let unfinished = ''
  let tail = ''
  let tooLong = false
  /** @param {string} text */
  const keep = (text) => {
    tail = (tail + text).slice(-KEPT_CHARACTERS)
  }
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    keep(text)
    if (!onLine) return void (printed += text)
    const lines = (unfinished + text).split('\n')
    unfinished = lines.pop() ?? ''
    lines.forEach(onLine)
  })
  child.stderr.setEncoding('utf8').on('data', keep)

  const tick = onTick && setInterval(onTick, 250)
  const limit =
    timeLimit &&
    setTimeout(() => {
      tooLong = true
      stopChild(child)
    }, timeLimit)
  try {
    /** @type {{ code: number | null, signal: NodeJS.Signals | null }} */
    const { code, signal } = await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, signal) => resolve({ code, signal }))
    })
    throwIfInterrupted()
    if (code === 0) return printed
    const how = tooLong
      ? `was stopped after ${Math.round((timeLimit ?? 0) / 1000)} s`
      : signal
        ? `was ended by ${signal}`
        : `ended with code ${code}`
    throw new Error([`${name} ${how}.`, lastLines(tail)].filter(Boolean).join('\n'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(`${command} was not found on this computer.`, { cause: error })
    }
    throw error
  } finally {
    clearInterval(tick)
    clearTimeout(limit)
  }
}
