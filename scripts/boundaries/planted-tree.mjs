import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inModules, ROOT } from '../setup/paths.mjs'
import {
  ALLOWED,
  DEPENDENCIES,
  DEVELOPER_PACKAGES,
  UNDECLARED_PACKAGE,
  VIOLATIONS,
} from './planted.mjs'

/** An import of a type vanishes when the program runs; it is an import all the same. */
const KINDS = /** @type {const} */ (['value', 'type'])

/**
 * A file that breaks a rule.
 * @typedef {object} Planted
 * @property {string} rule
 * @property {string} file
 * @property {string} imported
 * @property {'value' | 'type'} kind
 */

/** @type {readonly Planted[]} */
export const PLANTED = Object.entries(VIOLATIONS).flatMap(([rule, places]) =>
  places.flatMap(([folder, imported], place) =>
    KINDS.map((kind) => ({
      rule,
      file: `${folder}/${rule}-${place + 1}-${kind}.ts`,
      imported,
      kind,
    })),
  ),
)

/**
 * @param {string} file
 * @param {string} imported
 * @param {'value' | 'type'} kind
 * @returns {string} the file's text
 */
const sourceOf = (file, imported, kind) => {
  const things = 'export const thing = 1\nexport type Thing = number\n'
  if (imported === '' || imported === 'nothing') return things
  const target = imported === 'itself' ? file : imported
  // Files of the tree are named from its root; Node wants them relative.
  const specifier = /^(src|tools|scripts|e2e)\//.test(target)
    ? path.posix.relative(path.posix.dirname(file), target).replace(/^(?!\.)/, './')
    : target
  return kind === 'value'
    ? `import { thing } from '${specifier}'\nexport const own = thing\n${things}`
    : `import type { Thing } from '${specifier}'\nexport type Own = Thing\n${things}`
}

/**
 * Writes a tree that breaks every rule, with packages that are only names.
 * @returns {string} its folder, for the caller to remove
 */
export const plantTree = () => {
  const root = mkdtempSync(path.join(tmpdir(), 'boundaries-'))
  const write = (/** @type {string} */ file, /** @type {string} */ text) => {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const versions = (/** @type {readonly string[]} */ names) =>
    Object.fromEntries(names.map((name) => [name, '1.0.0']))

  const { imports } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  const manifest = {
    type: 'module',
    imports,
    dependencies: versions(DEPENDENCIES),
    devDependencies: versions(DEVELOPER_PACKAGES),
  }
  write(path.join(root, 'package.json'), JSON.stringify(manifest))
  for (const name of [...DEPENDENCIES, ...DEVELOPER_PACKAGES, UNDECLARED_PACKAGE]) {
    write(inModules(root, name, 'package.json'), JSON.stringify({ name, main: 'index.js' }))
    write(inModules(root, name, 'index.js'), 'exports.thing = 1\n')
  }
  for (const [file, imported] of Object.entries(ALLOWED)) {
    write(path.join(root, file), sourceOf(file, imported, 'value'))
  }
  for (const { file, imported, kind } of PLANTED) {
    write(path.join(root, file), sourceOf(file, imported, kind))
  }
  return root
}
