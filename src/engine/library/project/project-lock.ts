import { open, readFile, rm } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { ProblemError } from '#shared/contract/problem.ts'
import { systemErrorCode } from '#engine/files/system-error.ts'

export interface ProjectLock {
  readonly release: () => Promise<void>
}

/** Milliseconds that somebody who is about to end may take to put the project away. */
const PATIENCE = 4000

/**
 * Makes this process the only one that uses a project. The lock names its holder, so that one left
 * behind by a killed process is recognised and taken over; one whose window was just closed is
 * waited for.
 * @throws ProblemError PROJECT_IN_USE
 */
export async function lockProject(
  lockFile: string,
  project: string,
  patience = PATIENCE,
): Promise<ProjectLock> {
  const since = performance.now()
  for (;;) {
    try {
      await using file = await open(lockFile, 'wx')
      await file.writeFile(String(process.pid))
      return { release: () => rm(lockFile, { force: true }) }
    } catch (error) {
      if (systemErrorCode(error) !== 'EEXIST') throw error
    }
    const holder = await readHolder(lockFile)
    if (holder !== process.pid && isAlive(holder)) {
      if (performance.now() - since < patience) {
        await setTimeout(LOOK_AGAIN)
        continue
      }
      throw new ProblemError(
        'PROJECT_IN_USE',
        `The project ${project} is open in another Downhill (process ${holder}). Close it there first.`,
        { project, holder },
      )
    }
    await rm(lockFile, { force: true })
  }
}

/** Milliseconds that a holder has to write its name into the lock that it just made. */
const NAMING_TIME = 500
const LOOK_AGAIN = 50

/** The process that holds the lock; 0 when the lock is gone, or nobody's name came into it. */
async function readHolder(lockFile: string): Promise<number> {
  for (let waited = 0; ; waited += LOOK_AGAIN) {
    const name = await readFile(lockFile, 'utf8').catch(() => '0')
    if (name !== '' || waited >= NAMING_TIME) return Number(name)
    await setTimeout(LOOK_AGAIN)
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It lives, but belongs to somebody else.
    return systemErrorCode(error) === 'EPERM'
  }
}
