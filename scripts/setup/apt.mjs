import { existsSync } from 'node:fs'
import { reasonOf } from './failure.mjs'
import { Interrupted } from './interrupt.mjs'
import { run } from './run.mjs'

/** Whether this process may install Debian packages: it is root, and apt-get is there. */
export const canInstallPackages = () =>
  process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && existsSync('/etc/debian_version')

/**
 * Installs Debian packages.
 * @param {readonly string[]} packages
 * @throws {Error} with apt's own last lines
 */
export const installPackages = async (packages) => {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const options = ['-q', '-o', 'Acquire::Retries=1', '-o', 'DPkg::Lock::Timeout=120']
  const install = ['install', '-y', '--no-install-recommends', ...options, ...packages]
  try {
    // An installation that was interrupted must be finished before the next one may begin.
    await run('dpkg', ['--configure', '-a'], { env, timeLimit: 5 * 60_000 })
    await run('apt-get', ['update', ...options], { env, timeLimit: 5 * 60_000 })
    await run('apt-get', install, { env, timeLimit: 20 * 60_000 })
  } catch (error) {
    if (error instanceof Interrupted) throw error
    throw new Error(
      `${packages.join(', ')} is not installed, and could not be:\n${reasonOf(error)}`,
      { cause: error },
    )
  }
}
