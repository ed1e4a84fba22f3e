import { rmSync } from 'node:fs'
import path from 'node:path'
import { SetupError, reasonOf } from '../failure.mjs'
import { Interrupted } from '../interrupt.mjs'
import { inModules } from '../paths.mjs'
import { run } from '../run.mjs'
import { hasStamp, hashOf, writeStamp } from '../stamp.mjs'
import { nodeOf } from './node.mjs'

/** @import { Context, Step } from '../index.mjs' */

const INPUTS = [
  ...['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'],
  ...['tsconfig.json', 'tsconfig.base.json'],
]

const stampFile = (/** @type {string} */ root) => path.join(root, 'out', '.stamp')

/** @param {string} root */
const inputsHash = (root) => hashOf(root, INPUTS, (file) => !/\.test\.tsx?$/.test(file))

/** The arguments that start electron-vite on Node. @param {string} root */
export const electronVite = (root) => inModules(root, 'electron-vite', 'bin', 'electron-vite.js')

/** @param {Context} context */
const build = async ({ root, progress }) => {
  progress.update('building')
  rmSync(stampFile(root), { force: true })
  // What is changed while the build runs belongs to the next one.
  const hash = inputsHash(root)
  try {
    await run(nodeOf(root), [electronVite(root), 'build'], {
      cwd: root,
      env: { NODE_ENV: 'production' },
    })
  } catch (error) {
    if (error instanceof Interrupted) throw error
    rmSync(path.join(root, 'out'), { recursive: true, force: true })
    throw new SetupError('The app could not be built.', {
      tried: [{ way: 'electron-vite build', reason: reasonOf(error) }],
      advice: ['If you changed the source: `npm run check` says more.'],
    })
  }
  writeStamp(stampFile(root), hash)
  return 'built'
}

/** @type {Step} */
export const appBuild = {
  title: 'The app',
  isDone: ({ root }) => hasStamp(stampFile(root), inputsHash(root)),
  run: build,
}
