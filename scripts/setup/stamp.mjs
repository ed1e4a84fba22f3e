import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

/**
 * Writes a file whole or not at all.
 * @param {string} file
 * @param {string} text
 */
export const writeWhole = (file, text) => {
  mkdirSync(path.dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}.tmp`
  writeFileSync(unfinished, text)
  renameSync(unfinished, file)
}

/**
 * Every file below some files and folders, sorted; what does not exist counts as no file.
 * @param {readonly string[]} paths
 * @returns {string[]}
 */
const filesBelow = (paths) =>
  paths.flatMap((item) => {
    if (!existsSync(item)) return []
    if (!statSync(item).isDirectory()) return [item]
    const names = readdirSync(item).sort()
    return filesBelow(names.map((name) => path.join(item, name)))
  })

/**
 * A hash of the names and contents of files, and of all files in folders.
 * @param {string} root names count relative to it, so that a moved checkout hashes the same
 * @param {readonly string[]} paths relative to root
 * @param {(file: string) => boolean} [matters] which files count
 */
export const hashOf = (root, paths, matters = () => true) => {
  const hash = createHash('sha256')
  for (const file of filesBelow(paths.map((item) => path.join(root, item)))) {
    if (!matters(file)) continue
    const content = readFileSync(file)
    const name = path.relative(root, file).replaceAll('\\', '/')
    hash.update(`${name}\n${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

/**
 * Whether a stamp file holds a value.
 * @param {string} file
 * @param {string} value
 */
export const hasStamp = (file, value) =>
  existsSync(file) && readFileSync(file, 'utf8').trim() === value

/**
 * Says what a finished piece of work was made from. Write it last.
 * @param {string} file
 * @param {string} value
 */
export const writeStamp = (file, value) => writeWhole(file, `${value}\n`)
