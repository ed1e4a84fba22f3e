import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/**
 * Runs the command itself in the foreground, after the set-up: it has the terminal, gets the
 * signals that this process gets, and its end is this process's end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: Readonly<Record<string, string | undefined>> }} options
 * @returns {Promise<number>} its exit code; 128 + the signal's number when a signal ended it
 */
export const launch = async (command, args, { cwd, env }) => {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' })
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    // Ctrl-C reaches every process of a terminal: a second one might mean "at once".
    if (signal === 'SIGINT' && process.stdin.isTTY) return
    child.kill(signal)
  }
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  for (const signal of signals) process.on(signal, pass)
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, signal) =>
        resolve(signal ? 128 + constants.signals[signal] : (code ?? 1)),
      )
    })
  } finally {
    for (const signal of signals) process.off(signal, pass)
  }
}
