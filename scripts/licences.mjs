// Writes resources/licences/README.md: what is shipped with Downhill and under which licence, from
// the package.json files of the installed packages. Run it after changing package.json.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { inModules, ROOT } from './setup/paths.mjs'
import { TENSORFLOW_VERSION } from './setup/tensorflow-pins.mjs'

/** Packages that are only needed to develop, but whose code the build takes into the page. */
const BUNDLED = [
  ...['@base-ui/react', '@fontsource-variable/inter', '@tanstack/react-query'],
  ...['@tanstack/react-virtual', 'lucide-react', 'react', 'react-dom', 'recharts', 'zustand'],
]

/** What is shipped beside the packages, or lies inside one under a licence of its own. */
const OTHERS = [
  ['TensorFlow', TENSORFLOW_VERSION, 'Apache-2.0', 'the C library of the wheel tensorflow-cpu'],
  [
    ...['libvips and its libraries', 'in @img/sharp-libvips-*', 'LGPL-3.0-or-later and others'],
    'linked dynamically; the package’s README.md lists them',
  ],
  [
    'Chromium, FFmpeg',
    'in Electron',
    'BSD-3-Clause, LGPL-2.1 and others',
    'LICENSES.chromium.html',
  ],
  ['V8, OpenSSL, SQLite and others', 'in Node', 'see Node’s LICENSE', 'in the packages node-*'],
]

const OUTPUT = path.join(ROOT, 'resources', 'licences', 'README.md')

/**
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} version
 * @property {string | { type: string }} [license]
 * @property {Readonly<Record<string, string>>} [dependencies]
 * @property {Readonly<Record<string, string>>} [optionalDependencies]
 */

/** @param {string} folder @returns {Manifest} */
const manifestOf = (folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))

/**
 * The folder of a package as Node finds it from another package's folder.
 * @param {string} name
 * @param {string} from
 * @returns {string | undefined} undefined for one that is for another kind of computer
 */
const findPackage = (name, from) => {
  for (let folder = from; folder.startsWith(ROOT); folder = path.dirname(folder)) {
    const found = path.join(folder, 'node_modules', name)
    if (existsSync(path.join(found, 'package.json'))) return found
  }
  return undefined
}

/**
 * Packages for one kind of computer have a sister for each other kind; which of them is installed
 * must not change the list.
 * @param {string} name
 */
const forAnyComputer = (name) =>
  name
    .replace(/^(@img\/sharp(?:-libvips)?)-.*/, '$1-*')
    .replace(/^node-(?:bin-)?(?:linux|darwin|win)-.*/, 'node-*')

/** Every package that is shipped, each version once. */
const shippedPackages = () => {
  /** @type {Map<string, Manifest>} */
  const shipped = new Map()
  /** @param {string} folder */
  const add = (folder) => {
    if (shipped.has(folder)) return
    const manifest = manifestOf(folder)
    shipped.set(folder, manifest)
    addAll(Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }), folder)
  }
  /** @param {readonly string[]} names @param {string} from */
  const addAll = (names, from) => {
    for (const name of names) {
      // Types vanish when the program is built.
      const folder = name.startsWith('@types/') ? undefined : findPackage(name, from)
      if (folder !== undefined) add(folder)
    }
  }
  const { dependencies = {}, optionalDependencies = {} } = manifestOf(ROOT)
  addAll([...Object.keys({ ...dependencies, ...optionalDependencies }), ...BUNDLED], ROOT)
  // Its own dependencies are for downloading it.
  shipped.set(inModules(ROOT, 'electron'), manifestOf(inModules(ROOT, 'electron')))
  return [...shipped.values()]
}

const licenceOf = (/** @type {Manifest} */ { license }) =>
  typeof license === 'string' ? license : (license?.type ?? 'see the package')

const compose = async () => {
  const rows = new Set(
    shippedPackages().map(
      (manifest) =>
        `| ${forAnyComputer(manifest.name)} | ${manifest.version} | ${licenceOf(manifest)} |`,
    ),
  )
  const text = `# Licences of what Downhill is made with

Made by \`node scripts/licences.mjs\` from the installed packages. The full text of each licence lies
in the package's own folder, as LICENSE or in its README.

| Part | Version | Licence | |
| --- | --- | --- | --- |
${OTHERS.map((row) => `| ${row.join(' | ')} |`).join('\n')}

| Package | Version | Licence |
| --- | --- | --- |
${[...rows].sort().join('\n')}
`
  return format(text, { ...(await resolveConfig(OUTPUT)), parser: 'markdown' })
}

writeFileSync(OUTPUT, await compose())
