import { readFile, stat } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { ProblemError } from '#shared/contract/problem.ts'
import type { WrongLine } from '#shared/domain/import-preview.ts'
import {
  type LabelList,
  type ListedFile,
  parseLabelList,
  wrongLine,
} from '#shared/domain/label-list.ts'
import { splitFolderOf } from './split-folders.ts'
import type { ImportPlan } from './import-plan.ts'

/** A million lines; what is larger is no list of photos. */
const MAX_LIST_BYTES = 128 * 1024 * 1024

/**
 * Reads a list of paths and labels.
 * @throws ProblemError NOT_FOUND, INVALID_INPUT
 */
export async function readLabelList(file: string): Promise<LabelList> {
  let bytes: Uint8Array
  try {
    // Looked at before it is opened: opening a pipe waits for somebody who writes into it.
    const about = await stat(file)
    if (!about.isFile()) throw listProblem(`The list ${file} is not a file.`, file)
    if (about.size > MAX_LIST_BYTES)
      throw listProblem(`The list ${file} is larger than 128 MB.`, file)
    bytes = await readFile(file)
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError(
      'NOT_FOUND',
      `The list ${file} cannot be read. Put it where it was, or choose another list or pattern.`,
      { list: file, cause: error instanceof Error ? error.message : String(error) },
    )
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw listProblem(`The list ${file} is not UTF-8 text. Save it as “CSV UTF-8”.`, file)
  }
  const list = parseLabelList(text)
  if (list.files.length > 0) return list
  const [first] = list.wrong
  throw listProblem(
    first
      ? `No line of the list ${file} can be used. Line ${first.line}: ${first.reason}`
      : `The list ${file} is empty.`,
    file,
  )
}

const listProblem = (message: string, list: string) =>
  new ProblemError('INVALID_INPUT', message, { list })

/**
 * Gives the files of a folder what a list says of them. Those that it does not name have no label.
 * The list itself is no photo, should it lie among them.
 */
export function applyLabelList(
  photoFolder: string,
  paths: readonly string[],
  file: string,
  list: LabelList,
): ImportPlan {
  // File systems spell ü in two ways; a list may have the other one.
  const pathOf = new Map(paths.map((path) => [path.normalize('NFC'), path]))
  const listFolder = relative(photoFolder, dirname(file)).split(sep).join('/')
  const said = new Map<string, ListedFile>()
  const wrong: WrongLine[] = []
  for (const listed of list.files) {
    const path = findPath(listed.path)
    const before = path === undefined ? undefined : said.get(path)
    if (path === undefined) {
      wrong.push(wrongLine(listed.line, listed.path, `There is no such file in ${photoFolder}.`))
    } else if (before) {
      wrong.push(
        wrongLine(listed.line, listed.path, `Line ${before.line} names this file already.`),
      )
    } else said.set(path, listed)
  }
  const itself = relative(photoFolder, file).split(sep).join('/')
  const splitOf = splitFolderOf(paths)
  return {
    layout: 'list',
    files: paths
      .filter((path) => path !== itself)
      .map((path) => {
        const listed = said.get(path)
        return {
          path,
          label: listed?.label ?? null,
          split: listed?.split ?? splitOf?.(path) ?? null,
        }
      }),
    wrongLines: [...list.wrong, ...wrong].sort((a, b) => a.line - b.line),
  }

  /** A path of the list as one of the folder's: relative to the folder, or to the list itself. */
  function findPath(written: string): string | undefined {
    if (isAbsolute(written)) {
      return pathOf.get(relative(photoFolder, resolve(written)).split(sep).join('/'))
    }
    const plain = written.replace(/^(?:\.\/+)+/, '')
    return pathOf.get(plain) ?? pathOf.get(`${listFolder}/${plain}`)
  }
}
