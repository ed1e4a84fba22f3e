import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { throwIfInterrupted } from './interrupt.mjs'

/** @param {number} pid */
const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * The process that holds a lock file.
 * @param {string} file
 * @returns {number | undefined} undefined when the lock is free or was left by a dead process
 */
const holderOf = (file) => {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
    // Between being made and being written, a lock is empty: believe it for a moment.
    if (Number.isNaN(pid)) return Date.now() - statSync(file).mtimeMs < 2000 ? 0 : undefined
    return isAlive(pid) ? pid : undefined
  } catch {
    return undefined
  }
}

/** @param {string} file */
const tryToTake = (file) => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * Does some work that two processes must not do at once; waits while another one does it.
 * @template T
 * @param {string} folder holds the lock files
 * @param {string} name what is locked
 * @param {() => Promise<T>} work
 * @param {(pid: number) => void} [onWait] called once when another process is at it
 */
export const withLock = async (folder, name, work, onWait) => {
  mkdirSync(folder, { recursive: true })
  const file = path.join(
    folder,
    `${createHash('sha256').update(name).digest('hex').slice(0, 16)}.lock`,
  )
  let told = false
  while (!tryToTake(file)) {
    const holder = holderOf(file)
    if (holder === undefined) {
      rmSync(file, { force: true })
      continue
    }
    if (holder !== 0 && !told) {
      onWait?.(holder)
      told = true
    }
    await wait(200)
    throwIfInterrupted()
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
