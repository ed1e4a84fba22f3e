import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { inModules } from '../setup/paths.mjs'
import { nodeOf } from '../setup/steps/node.mjs'
import { runAll } from './run-all.mjs'

/** @import { Part } from './run-all.mjs' */
/** @import { Counts } from './counts.mjs' */

/** Every folder with a tsconfig.json of its own, the longest first. */
const TYPED_FOLDERS = [
  ...['src/renderer', 'src/engine', 'src/cli', 'src/main', 'src/shared', 'src/preload'],
  ...['.', 'e2e', 'scripts', 'tools/electron-standin'],
]

/** dependency-cruiser ends with 0 when it understood nothing, and so found no violation. */
const sawNoModule = (/** @type {string} */ output) => /\(0 modules/.test(output)

/**
 * What must hold of the source, each as a command on Node 24.
 * @param {string} root the checkout
 * @returns {Part[]} the longest first
 */
const partsOf = (root) => {
  const modules = (/** @type {string[]} */ ...parts) => inModules(root, ...parts)
  const cached = (/** @type {string} */ name) => modules('.cache', name)
  const types = TYPED_FOLDERS.map((folder) => ({
    name: `types ${folder}`,
    needs: path.join(root, folder, 'tsconfig.json'),
    args: [modules('typescript7', 'bin', 'tsc'), '-p', folder, '--pretty', 'false'],
  }))
  return [
    {
      // In one process: most of its time goes into reading all types once.
      name: 'lint',
      needs: path.join(root, 'eslint.config.js'),
      args: [
        ...[modules('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0', '--cache'],
        ...['--cache-strategy', 'content', '--cache-location', cached('eslint/')],
      ],
    },
    {
      name: 'format',
      needs: path.join(root, '.prettierrc.json'),
      args: [
        ...[modules('prettier', 'bin', 'prettier.cjs'), '--check', '.', '--log-level', 'warn'],
        ...[
          '--cache',
          '--cache-strategy',
          'content',
          '--cache-location',
          cached('prettier/.prettier-cache'),
        ],
      ],
    },
    {
      name: 'boundaries',
      needs: path.join(root, '.dependency-cruiser.mjs'),
      args: [modules('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'), 'src', '--config'],
      isWrong: sawNoModule,
    },
    ...types,
  ]
}

/**
 * Checks types, lint rules, boundaries between the folders, and the format. Prints a line for each
 * part, and all that a failing one said.
 * @param {string} root
 * @returns {Promise<Counts>} each part counts as one
 */
export const runChecks = async (root) => {
  const parts = partsOf(root)
  const limit = availableParallelism()
  const results = await runAll(nodeOf(root), parts, { cwd: root, limit, exists: existsSync })
  const failed = results.filter((passed) => !passed).length
  return { passed: results.length - failed, failed, skipped: 0 }
}
