export function isAlive(pid: number | undefined): boolean {
  try {
    return process.kill(requirePid(pid), 0)
  } catch {
    return false
  }
}

/** Ends a process as a system does that is out of memory. */
export const kill = (pid: number | undefined): boolean => process.kill(requirePid(pid), 'SIGKILL')

/** Process 0 would be the test's own group. */
function requirePid(pid: number | undefined): number {
  if (pid === undefined) throw new Error('There is no such process.')
  return pid
}
