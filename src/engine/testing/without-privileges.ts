/** The user that owns nothing, on every Unix. */
const NOBODY = 65_534

/** Whether permissions can be tested here: not on Windows, nor as root in a worker thread. */
export const canTestPermissions = ((): boolean => {
  if (process.getuid?.() !== 0) return process.platform !== 'win32'
  try {
    process.seteuid?.(NOBODY)
    process.seteuid?.(0)
    return true
  } catch {
    console.warn('Left out: tests of permissions, because this root cannot become anybody else')
    return false
  }
})()

/** Runs `work` as somebody for whom permissions count: root is let in everywhere. */
export async function withoutPrivileges<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work()
  process.seteuid?.(NOBODY)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}
