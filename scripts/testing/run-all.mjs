import { spawn } from 'node:child_process'
import { formatDuration } from '../setup/format.mjs'

/**
 * One command of several.
 * @typedef {object} Part
 * @property {string} name
 * @property {string} needs a file without which it cannot run
 * @property {string[]} args
 * @property {(output: string) => boolean} [isWrong] whether it failed although it ended with 0
 */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<{ code: number | null, output: string }>}
 */
const capture = (command, args, cwd) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text
      })
    }
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })

/**
 * Runs one program with several sets of arguments, some at once. Prints a line for each when it
 * ends, and everything it said when it failed.
 * @param {string} command
 * @param {readonly Part[]} parts
 * @param {object} options
 * @param {string} options.cwd
 * @param {number} options.limit how many at once
 * @param {(file: string) => boolean} options.exists
 * @param {(text: string) => void} [options.print]
 * @returns {Promise<boolean[]>} whether each passed, in the order of the parts
 */
export const runAll = async (command, parts, { cwd, limit, exists, print = console.log }) => {
  /** @type {boolean[]} */
  const results = []
  let next = 0

  const worker = async () => {
    for (let index = next++; index < parts.length; index = next++) {
      const part = parts[index]
      if (!part) return
      if (!exists(part.needs)) {
        results[index] = false
        print(`✗ ${part.name}: ${part.needs} is missing`)
        continue
      }
      const started = performance.now()
      const { code, output } = await capture(command, part.args, cwd)
      const passed = code === 0 && part.isWrong?.(output) !== true
      results[index] = passed
      print(`${passed ? '✓' : '✗'} ${part.name} (${formatDuration(performance.now() - started)})`)
      if (!passed) print(output.trimEnd())
    }
  }
  await Promise.all(Array.from({ length: limit }, worker))
  return results
}
