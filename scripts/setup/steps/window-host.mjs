import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pickElectron } from '../../pick-electron.mjs'
import { canInstallPackages, installPackages } from '../apt.mjs'
import { bytesIn, halfMadeFolder, removeHalfMade } from '../cache.mjs'
import { SetupError, reasonOf } from '../failure.mjs'
import { Interrupted } from '../interrupt.mjs'
import { withLock } from '../lock.mjs'
import { inModules } from '../paths.mjs'
import { run } from '../run.mjs'
import { writeWhole } from '../stamp.mjs'
import { nodeOf } from './node.mjs'

/** @import { Context, Step } from '../index.mjs' */
/** @import { Attempt } from '../failure.mjs' */

const DOWNLOAD_LIMIT_MS = 15 * 60_000
const DAY_MS = 24 * 60 * 60_000

/**
 * A download of Electron that failed, so that it is not tried again at every start.
 * @typedef {object} FailedDownload
 * @property {string} version of Electron
 * @property {number} when milliseconds since 1970
 * @property {string} reason
 */

const failureFile = (/** @type {string} */ cache) => path.join(cache, 'electron-failed.json')

/**
 * Why Electron is not to be downloaded now: that failed less than a day ago.
 * @param {string} cache
 * @param {string} version
 * @param {{ now?: number, env?: Readonly<Record<string, string | undefined>> }} [surroundings]
 * @returns {string | undefined} undefined when it may be tried
 */
export const recentFailure = (cache, version, { now = Date.now(), env = process.env } = {}) => {
  if (env['DOWNHILL_RETRY_ELECTRON'] === '1' || !existsSync(failureFile(cache))) return undefined
  try {
    /** @type {FailedDownload} */
    const failed = JSON.parse(readFileSync(failureFile(cache), 'utf8'))
    const age = now - failed.when
    return failed.version === version && age >= 0 && age < DAY_MS ? failed.reason : undefined
  } catch {
    return undefined
  }
}

/**
 * @param {string} cache
 * @param {FailedDownload} failed
 */
export const rememberFailure = (cache, failed) =>
  writeWhole(failureFile(cache), `${JSON.stringify(failed, null, 2)}\n`)

/**
 * Downloads Electron with its own installer, which compares the checksum, and starts it once: on a
 * bare Linux the libraries that it needs may be missing.
 * @param {Context} context
 */
const downloadElectron = async ({ root, cache, progress }) => {
  const folder = inModules(root, 'electron')
  const downloads = halfMadeFolder(cache, 'electron')
  removeHalfMade(cache, 'electron')
  mkdirSync(downloads)
  const show = () =>
    progress.update('downloading Electron', { done: bytesIn(downloads), unit: 'bytes' })
  try {
    await run(nodeOf(root), [path.join(folder, 'install.js')], {
      env: { TMPDIR: downloads },
      timeLimit: DOWNLOAD_LIMIT_MS,
      onTick: show,
    })
    const { path: binary } = pickElectron({ root, env: { DOWNHILL_WINDOW_HOST: 'electron' } })
    const env = { ELECTRON_RUN_AS_NODE: '1' }
    await run(binary, ['--version'], { env, timeLimit: 60_000 })
  } catch (error) {
    rmSync(path.join(folder, 'path.txt'), { force: true })
    rmSync(path.join(folder, 'dist'), { recursive: true, force: true })
    throw error
  } finally {
    rmSync(downloads, { recursive: true, force: true })
  }
}

/** @param {string} root @returns {string} */
const electronVersion = (root) =>
  JSON.parse(readFileSync(inModules(root, 'electron', 'package.json'), 'utf8')).version

const BROWSER_PACKAGES = ['chromium', 'xvfb', 'fonts-dejavu-core']

/**
 * Whether this host is the best one for now: Electron; or the stand-in, where the person chose it
 * or Electron could not be downloaded a short while ago.
 * @param {Context} context
 */
const isSettled = ({ root, cache }) => {
  const { kind } = pickElectron({ root })
  if (kind !== 'stand-in') return kind === 'electron'
  const chosen = process.env['DOWNHILL_WINDOW_HOST'] === 'stand-in'
  return chosen || recentFailure(cache, electronVersion(root)) !== undefined
}

/** @param {Context} context */
const provide = async (context) => {
  const { root, cache, progress } = context
  const wanted = process.env['DOWNHILL_WINDOW_HOST'] ?? ''
  /** @type {Attempt[]} */
  const tried = []
  /** @param {string} way @param {() => Promise<void>} take */
  const attempt = async (way, take) => {
    try {
      await take()
    } catch (error) {
      if (error instanceof Interrupted) throw error
      tried.push({ way, reason: reasonOf(error) })
    }
  }

  const version = electronVersion(root)
  // Without a stand-in to fall back on, an earlier failure is no reason not to try again.
  if (['', 'electron'].includes(wanted)) {
    await attempt(`Electron ${version}, downloaded by its own installer`, () =>
      withLock(
        cache,
        'electron',
        () => downloadElectron(context),
        (pid) => progress.update(`waiting for another set-up (process ${pid})`),
      ),
    )
    const [failed] = tried
    if (failed) rememberFailure(cache, { version, when: Date.now(), reason: failed.reason })
  }
  if (
    ['', 'stand-in'].includes(wanted) &&
    pickElectron({ root }).kind === 'none' &&
    canInstallPackages()
  ) {
    progress.update(`installing ${BROWSER_PACKAGES.join(', ')}`)
    await attempt(`apt-get install ${BROWSER_PACKAGES.join(' ')}`, () =>
      installPackages(BROWSER_PACKAGES),
    )
  }

  const host = pickElectron({ root })
  if (host.kind !== 'none') return host.reason
  throw new SetupError('There is no program to open a window with.', {
    tried: [...tried, { way: 'what is installed', reason: host.reason }],
    advice: [
      'Debian: apt-get install chromium; Fedora: dnf install chromium; or Chrome from its maker.',
      'For Electron: check that this computer reaches github.com, or name a mirror in ELECTRON_MIRROR.',
      'Without a window, everything is there on the command line: npm run downhill -- --help',
    ],
  })
}

/** @type {Step} */
export const windowHost = { title: 'Window host', isDone: isSettled, run: provide }
