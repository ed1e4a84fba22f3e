import { readFileSync, writeFileSync } from 'node:fs'

/** Bytes of a kibibyte, which the system calls kB. */
const KIBIBYTE = 1024

/** Lets a process's peak begin anew at what it holds now; false where the system cannot. */
export function forgetPeak(pid: number): boolean {
  if (process.platform !== 'linux') return false
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
  return true
}

/** The most bytes that a process held since then. */
export function peakBytes(pid: number): number {
  const [, peak] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(peak) * KIBIBYTE
}
