import { constants } from 'node:os'

/** @import { ChildProcess } from 'node:child_process' */

/** The person, or the system, asked the set-up to stop. */
export class Interrupted extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`Interrupted by ${signal}.`)
    this.name = 'Interrupted'
    this.signal = signal
    this.exitCode = 128 + constants.signals[signal]
  }
}

/** @type {Set<ChildProcess>} */
const running = new Set()
/** @type {Interrupted | undefined} */
let interrupted

const GRACE_MS = 3000

/** @param {ChildProcess} child @param {NodeJS.Signals} signal */
const signalGroup = (child, signal) => {
  if (child.pid === undefined) return
  try {
    // A compiler or an installer has children of its own: `-pid` is the whole group.
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // It ended in the meantime.
  }
}

/** @param {ChildProcess} child */
export const stopChild = (child) => {
  signalGroup(child, 'SIGTERM')
  setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS).unref()
}

/** @param {NodeJS.Signals} signal */
const interrupt = (signal) => {
  interrupted = new Interrupted(signal)
  for (const child of running) stopChild(child)
}

/**
 * Stops a child when the set-up is interrupted.
 * @param {ChildProcess} child leader of its own process group
 */
export const watchChild = (child) => {
  running.add(child)
  if (interrupted) stopChild(child)
  child.once('close', () => running.delete(child))
}

/** @throws {Interrupted} when the set-up was asked to stop */
export const throwIfInterrupted = () => {
  if (interrupted) throw interrupted
}

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Does some work during which a signal ends the children first.
 * @template T
 * @param {() => Promise<T>} work
 * @throws {Interrupted} when a signal came, however far the work had got
 */
export const interruptible = async (work) => {
  for (const signal of SIGNALS) process.on(signal, interrupt)
  try {
    const result = await work()
    throwIfInterrupted()
    return result
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt)
  }
}
