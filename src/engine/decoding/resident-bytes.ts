import { readFileSync } from 'node:fs'

/**
 * How much memory a process holds. Linux tells that of any process, in kilobytes whatever its pages
 * measure; its file is no file on a disk, so that reading it does not wait.
 * @returns undefined where the system does not tell, or the process is no more
 */
export function residentBytes(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    const [, kilobytes] =
      /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    return undefined
  }
}
