import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { bytesIn } from '../cache.mjs'
import { inModules } from '../paths.mjs'
import { run } from '../run.mjs'
import { nodeOf } from '../steps/node.mjs'
import { addonFile, addonOf, tfjsNode } from './layout.mjs'

/** @import { Context } from '../index.mjs' */

/**
 * Makes a TensorFlow with tfjs-node's own installer: its libtensorflow and its prebuilt addon. It
 * works on a copy of the package, because a failed run leaves it changed. Its makers publish no
 * checksums: what stands for the files is the encrypted connection and the product computed later.
 * @param {Context} context
 * @param {string} folder
 */
export const makeFromOfficial = async ({ root, progress }, folder) => {
  const copy = path.join(folder, 'package')
  mkdirSync(copy, { recursive: true })
  for (const part of ['package.json', 'binding.gyp', 'binding', 'scripts']) {
    cpSync(path.join(tfjsNode(root), part), path.join(copy, part), { recursive: true })
  }
  const node = nodeOf(root)
  const binaries = [path.dirname(node), inModules(root, '.bin'), process.env['PATH'] ?? '']
  const show = () =>
    progress.update('downloading and unpacking', { done: bytesIn(copy), unit: 'bytes' })
  await run(node, ['scripts/install.js'], {
    cwd: copy,
    env: { NODE_PATH: inModules(root), PATH: binaries.join(path.delimiter) },
    timeLimit: 30 * 60_000,
    onTick: show,
  })
  const { napi } = addonOf(root)
  // The installer ends with 0 after some failures, such as a page that says 403.
  if (!existsSync(addonFile(copy, napi))) throw new Error('The installer left no addon behind.')
  stageWindowsLibrary(copy, napi)
  renameSync(path.join(copy, 'deps'), path.join(folder, 'deps'))
  renameSync(path.join(copy, 'lib'), path.join(folder, 'lib'))
  rmSync(copy, { recursive: true })
}

/**
 * On Windows a library is found beside the addon; the installer puts a link there, which would
 * point into the copy.
 * @param {string} copy
 * @param {number} napi
 */
const stageWindowsLibrary = (copy, napi) => {
  if (process.platform !== 'win32') return
  const lib = path.join(copy, 'deps', 'lib')
  const beside = path.dirname(addonFile(copy, napi))
  for (const name of readdirSync(lib).filter((file) => file.endsWith('.dll'))) {
    rmSync(path.join(beside, name), { force: true })
    cpSync(path.join(lib, name), path.join(beside, name))
  }
}
