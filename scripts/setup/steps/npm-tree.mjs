import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { SetupError, reasonOf } from '../failure.mjs'
import { Interrupted } from '../interrupt.mjs'
import { inModules } from '../paths.mjs'
import { run } from '../run.mjs'
import { hasStamp, hashOf, writeStamp } from '../stamp.mjs'

/** @import { Context, Step } from '../index.mjs' */

/**
 * What npm's lockfiles say about one package.
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {string | string[]} [os]
 * @property {string | string[]} [cpu]
 * @property {string | string[]} [libc]
 */

/** @typedef {Readonly<Record<string, LockedPackage>>} LockedPackages */

/** @param {string} file @returns {LockedPackages} */
const readLock = (file) => {
  // The shape of a lockfile is npm's; only what LockedPackage names is used.
  const lock = /** @type {{ packages?: LockedPackages }} */ (JSON.parse(readFileSync(file, 'utf8')))
  return lock.packages ?? {}
}

/** @param {string | string[] | undefined} allowed @param {string} here */
const allows = (allowed, here) => {
  if (allowed === undefined) return true
  const list = [allowed].flat()
  return list.includes(here) || list.some((item) => item.startsWith('!') && item !== `!${here}`)
}

/**
 * Whether npm's own record of the tree holds every package of the lockfile, in that version. npm
 * writes the record last, so an interrupted installation has none. An optional package may be
 * absent: it is for another kind of computer.
 * @param {LockedPackages} locked
 * @param {LockedPackages} installed
 */
export const treeMatches = (locked, installed) =>
  Object.entries(locked).every(([name, wanted]) => {
    if (name === '') return true
    const found = installed[name]
    if (!found) return wanted.optional === true
    return found.version === wanted.version && found.integrity === wanted.integrity
  })

const stampFile = (/** @type {string} */ root) => inModules(root, '.downhill', 'npm-tree')
const recordFile = (/** @type {string} */ root) => inModules(root, '.package-lock.json')

/** @param {Context} context */
const isDone = ({ root }) => {
  if (!existsSync(recordFile(root))) return false
  const lockHash = hashOf(root, ['package-lock.json'])
  if (hasStamp(stampFile(root), lockHash)) return true
  // Somebody ran npm by hand: the tree is right all the same.
  if (!treeMatches(readLock(path.join(root, 'package-lock.json')), readLock(recordFile(root)))) {
    return false
  }
  writeStamp(stampFile(root), lockHash)
  return true
}

const TOP_LEVEL = /^node_modules\/(@[^/]+\/)?[^/]+$/

/** How many packages lie at the top of the tree: what progress is counted in. @param {string} root */
const expectedPackages = (root) =>
  Object.entries(readLock(path.join(root, 'package-lock.json'))).filter(
    ([name, { os, cpu, libc }]) =>
      TOP_LEVEL.test(name) &&
      allows(os, process.platform) &&
      allows(cpu, process.arch) &&
      // The packaged Node needs the GNU C library, so a computer with another gets no further.
      allows(libc, 'glibc'),
  ).length

/**
 * The packages that are there with their files: npm makes all folders first, and fills them later.
 * @param {string} folder
 * @returns {number}
 */
const packagesIn = (folder) => {
  if (!existsSync(folder)) return 0
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .map((name) => path.join(folder, name))
    .reduce((sum, item) => {
      if (path.basename(item).startsWith('@')) return sum + packagesIn(item)
      return sum + (existsSync(path.join(item, 'package.json')) ? 1 : 0)
    }, 0)
}

/** How to start the npm that belongs to this Node. */
const npmCommand = () => {
  const script = process.env['npm_execpath']
  if (script && path.basename(script) === 'npm-cli.js') {
    return { command: process.execPath, args: [script], shell: false }
  }
  return { command: 'npm', args: [], shell: process.platform === 'win32' }
}

/** @param {Context} context */
const install = async ({ root, progress }) => {
  rmSync(stampFile(root), { force: true })
  const lockHash = hashOf(root, ['package-lock.json'])
  const total = expectedPackages(root)
  const { command, args, shell } = npmCommand()
  try {
    await run(command, [...args, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: root,
      shell,
      // A tree for development, whatever the surroundings say.
      env: { NODE_ENV: 'development', npm_config_omit: '' },
      onTick: () =>
        progress.update('installing', {
          done: packagesIn(inModules(root)),
          total,
          unit: 'packages',
        }),
    })
  } catch (error) {
    if (error instanceof Interrupted) throw error
    throw new SetupError('The packages in package-lock.json could not be installed.', {
      tried: [{ way: 'npm ci', reason: reasonOf(error) }],
      advice: [
        'Check that this computer reaches the npm registry (`npm ping`).',
        'Behind a proxy, tell npm about it: `npm config set proxy http://…`.',
      ],
    })
  }
  writeStamp(stampFile(root), lockHash)
  return `${packagesIn(inModules(root))} packages`
}

/** @type {Step} */
export const npmTree = { title: 'npm packages', isDone, run: install }
