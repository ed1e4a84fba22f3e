import { createHash } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  readFileSync,
  readlinkSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'
import { inModules } from '../paths.mjs'
import { writeWhole } from '../stamp.mjs'

// A TensorFlow in the cache looks as tfjs-node's own folder does, so that one library path in the
// addon serves there and here, and two links put it in place:
//
//   tensorflow-<version>-<platform>/
//     deps/lib, deps/include         the C library and its headers
//     lib/napi-v8/tfjs_binding.node  the addon
//     verified.json                  written last: a matrix product came out right

const LINKED = ['deps', 'lib']

/** @param {string} root the checkout */
export const tfjsNode = (root) => inModules(root, '@tensorflow', 'tfjs-node')

/**
 * What tfjs-node's package.json says about its addon.
 * @param {string} root
 * @returns {{ version: string, napi: number }}
 */
export const addonOf = (root) => {
  /** @type {{ version: string, binary: { napi_versions: number[] } }} */
  const { version, binary } = JSON.parse(
    readFileSync(path.join(tfjsNode(root), 'package.json'), 'utf8'),
  )
  return { version, napi: Math.max(...binary.napi_versions) }
}

/**
 * @param {string} folder a TensorFlow in the cache
 * @param {number} napi
 */
export const addonFile = (folder, napi) =>
  path.join(folder, 'lib', `napi-v${napi}`, 'tfjs_binding.node')

/**
 * What a TensorFlow's verified.json holds.
 * @typedef {object} Verified
 * @property {string} addon SHA-256
 * @property {string} tfjsNode the version that the addon belongs to
 * @property {string} version TensorFlow's, as it says itself
 * @property {string} way how it came here
 * @property {string} when
 */

const verifiedFile = (/** @type {string} */ folder) => path.join(folder, 'verified.json')

/** @param {string} file */
const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex')

/**
 * @param {string} folder
 * @param {string} root
 * @param {{ version: string, way: string }} found
 */
export const writeVerified = (folder, root, found) => {
  const addon = addonOf(root)
  /** @type {Verified} */
  const verified = {
    addon: sha256(addonFile(folder, addon.napi)),
    tfjsNode: addon.version,
    ...found,
    when: new Date().toISOString(),
  }
  writeWhole(verifiedFile(folder), `${JSON.stringify(verified, null, 2)}\n`)
}

/**
 * What was found when a TensorFlow in the cache was verified.
 * @param {string} folder
 * @param {string} root
 * @returns {Verified | undefined} undefined when it must be verified (again)
 */
export const readVerified = (folder, root) => {
  try {
    /** @type {Verified} */
    const verified = JSON.parse(readFileSync(verifiedFile(folder), 'utf8'))
    const addon = addonOf(root)
    const same =
      verified.tfjsNode === addon.version &&
      verified.addon === sha256(addonFile(folder, addon.napi)) &&
      readdirSync(path.join(folder, 'deps', 'lib')).length > 0
    return same ? verified : undefined
  } catch {
    return undefined
  }
}

/** @param {string} file */
const linkTarget = (file) => {
  try {
    return readlinkSync(file)
  } catch {
    return undefined
  }
}

/**
 * Whether the checkout's tfjs-node uses a TensorFlow of the cache.
 * @param {string} root
 * @param {string} folder
 */
export const isLinked = (root, folder) =>
  LINKED.every((name) => {
    const target = linkTarget(path.join(tfjsNode(root), name))
    return target !== undefined && path.resolve(target) === path.resolve(folder, name)
  })

/**
 * Takes away whatever TensorFlow the checkout's tfjs-node uses.
 * @param {string} root
 */
export const unlink = (root) => {
  for (const name of LINKED) {
    const place = path.join(tfjsNode(root), name)
    const isLink = lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() === true
    rmSync(place, { force: true, recursive: !isLink })
  }
}

/**
 * Makes the checkout's tfjs-node use a TensorFlow of the cache.
 * @param {string} root
 * @param {string} folder
 */
export const link = (root, folder) => {
  unlink(root)
  for (const name of LINKED) {
    // A junction is what Windows lets everybody make; elsewhere the word is ignored.
    symlinkSync(path.join(folder, name), path.join(tfjsNode(root), name), 'junction')
  }
}

/** @param {string} folder @param {number} napi */
export const isWhole = (folder, napi) => existsSync(addonFile(folder, napi))
