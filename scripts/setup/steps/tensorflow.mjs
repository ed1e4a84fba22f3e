import { mkdirSync, renameSync, rmSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { halfMadeFolder, removeHalfMade } from '../cache.mjs'
import { formatSize } from '../format.mjs'
import { Interrupted } from '../interrupt.mjs'
import { withLock } from '../lock.mjs'
import { TENSORFLOW_VERSION } from '../tensorflow-pins.mjs'
import {
  addonOf,
  isLinked,
  isWhole,
  link,
  readVerified,
  unlink,
  writeVerified,
} from '../tensorflow/layout.mjs'
import { makeFromOfficial } from '../tensorflow/official.mjs'
import { verifyTensorFlow } from '../tensorflow/verify.mjs'
import { makeFromWheel } from '../tensorflow/wheel.mjs'
import { takeFirstWay } from '../ways.mjs'

/** @import { Context, Step } from '../index.mjs' */
/** @import { Way } from '../ways.mjs' */

const MACHINE = `${process.platform}-${process.arch}`
const NEEDED_BYTES = 1.5e9

/**
 * One source of a TensorFlow.
 * @typedef {object} Source
 * @property {string} name
 * @property {string} folder in the cache
 * @property {(context: Context, folder: string) => Promise<void>} make
 */

/** In the order in which they are tried. @type {readonly Source[]} */
const SOURCES = [
  {
    name: `TensorFlow ${TENSORFLOW_VERSION} from the Python package index (pip), the addon compiled here`,
    folder: `tensorflow-${TENSORFLOW_VERSION}-${MACHINE}`,
    make: makeFromWheel,
  },
  {
    name: "tfjs-node's own download (libtensorflow and its prebuilt addon)",
    folder: `tensorflow-official-${MACHINE}`,
    make: makeFromOfficial,
  },
]

/** @param {string} cache */
const needSpace = (cache) => {
  const { bavail, bsize } = statfsSync(cache)
  const free = bavail * bsize
  if (free >= NEEDED_BYTES) return
  throw new Error(`${cache} has ${formatSize(free)} free; ${formatSize(NEEDED_BYTES)} are needed.`)
}

/**
 * @param {Context} context
 * @param {Source} source
 * @returns {Way<string>}
 */
const wayOf = (context, source) => {
  const { root, cache, progress } = context
  const folder = path.join(cache, source.folder)
  const unfinished = halfMadeFolder(cache, source.folder)
  const { napi } = addonOf(root)

  const verify = async () => {
    progress.update('checking that it computes')
    link(root, folder)
    const version = await verifyTensorFlow(root)
    writeVerified(folder, root, { version, way: source.name })
    return version
  }

  /** Takes what a set-up had made when it was interrupted. */
  const takeUnverified = async () => {
    if (!isWhole(folder, napi)) return undefined
    try {
      return await verify()
    } catch (error) {
      if (error instanceof Interrupted) throw error
      // It is made again below; when that fails too, its reason is the one to tell.
      return undefined
    }
  }

  return {
    name: source.name,
    async take() {
      const version = await takeUnverified()
      if (version) return version
      rmSync(folder, { recursive: true, force: true })
      needSpace(cache)
      mkdirSync(unfinished)
      await source.make(context, unfinished)
      renameSync(unfinished, folder)
      return verify()
    },
    undo() {
      unlink(root)
      rmSync(unfinished, { recursive: true, force: true })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Takes a TensorFlow that is in the cache already: only its links are missing.
 * @param {Context} context
 */
const takeVerified = ({ root, cache }) => {
  for (const source of SOURCES) {
    const folder = path.join(cache, source.folder)
    const verified = readVerified(folder, root)
    if (!verified) continue
    link(root, folder)
    return verified.version
  }
  return undefined
}

/** @type {Step} */
export const tensorflow = {
  title: 'TensorFlow',

  isDone: ({ root, cache }) =>
    SOURCES.some((source) => {
      const folder = path.join(cache, source.folder)
      return isLinked(root, folder) && readVerified(folder, root) !== undefined
    }),

  async run(context) {
    const { cache, progress } = context
    const make = async () => {
      removeHalfMade(cache, 'tensorflow-')
      const version = takeVerified(context)
      if (version) return version
      return takeFirstWay(
        SOURCES.map((source) => wayOf(context, source)),
        {
          message: 'No TensorFlow could be put in place for tfjs-node.',
          advice: [
            'Debian, Ubuntu: apt-get install python3-pip g++',
            'Fedora: dnf install python3-pip gcc-c++',
            'macOS, Windows: check that this computer reaches storage.googleapis.com.',
            'Behind a proxy, set HTTPS_PROXY; for a mirror of the Python package index, PIP_INDEX_URL.',
          ],
        },
      )
    }
    return withLock(cache, 'tensorflow', make, (pid) =>
      progress.update(`waiting for another set-up (process ${pid}) that is making it`),
    )
  },
}
