import type { WrongLine } from './import-preview.ts'
import { MAX_LABEL_LENGTH } from './label.ts'
import type { Split } from './split.ts'
import { splitNamed } from './split-name.ts'

/** What a line of a list says about a file. */
export interface ListedFile {
  /** Line of the list, from 1. */
  readonly line: number
  /** As it is written, with `/`. */
  readonly path: string
  readonly label: string | null
  readonly split: Split | null
}

export interface LabelList {
  readonly files: readonly ListedFile[]
  /** Lines that were left out, in their order. */
  readonly wrong: readonly WrongLine[]
}

/** Where a line's values stand. */
interface Columns {
  readonly path: number
  readonly label: number
  readonly split: number | undefined
  readonly count: number
}

const PATH_NAMES: readonly string[] = [
  'path',
  'file',
  'filename',
  'file_name',
  'filepath',
  'image',
  'photo',
]
const LABEL_NAMES: readonly string[] = ['label', 'labels', 'class', 'category']
const SPLIT_NAMES: readonly string[] = ['split', 'set', 'subset']

/** Lines that the separator is chosen by. */
const LOOKED_AT = 50
/** Characters of a wrong line that are shown. */
const SHOWN = 120

/**
 * Reads a list of `path,label[,split]`, separated by tabs, semicolons or commas, with or without a
 * line of headings. A value in quotation marks may hold the separator. A line that cannot be
 * understood is named and left out.
 */
export function parseLabelList(text: string): LabelList {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((content, index) => ({ line: index + 1, content }))
    .filter(({ content }) => content.trim() !== '')
  const separator = chooseSeparator(lines.slice(0, LOOKED_AT).map(({ content }) => content))
  const headings = splitLine(lines[0]?.content ?? '', separator)
  const named = headings && columnsOf(headings.map((cell) => cell.trim().toLowerCase()))
  const columns = named ?? { path: 0, label: 1, split: 2, count: 3 }

  const files: ListedFile[] = []
  const wrong: WrongLine[] = []
  for (const { line, content } of named ? lines.slice(1) : lines) {
    const read = readLine(splitLine(content, separator), columns)
    if (typeof read === 'string') {
      wrong.push(wrongLine(line, content, read))
    } else files.push({ line, ...read })
  }
  return { files, wrong }
}

export const wrongLine = (line: number, content: string, reason: string): WrongLine => ({
  line,
  text: content.length > SHOWN ? `${content.slice(0, SHOWN)}…` : content,
  reason,
})

/** The separator by which the most lines have the same number of values, two at least. */
function chooseSeparator(lines: readonly string[]): string {
  const fitting = (separator: string) => {
    const linesOf = new Map<number, number>()
    for (const line of lines) {
      const cells = splitLine(line, separator)?.length ?? 0
      if (cells >= 2) linesOf.set(cells, (linesOf.get(cells) ?? 0) + 1)
    }
    return Math.max(0, ...linesOf.values())
  }
  let best = '\t'
  for (const separator of [';', ',']) if (fitting(separator) > fitting(best)) best = separator
  return best
}

/** Where the columns are by their headings; undefined where the line is no heading. */
function columnsOf(headings: readonly string[]): Columns | undefined {
  const indexOf = (names: readonly string[]) => {
    const index = headings.findIndex((heading) => names.includes(heading))
    return index < 0 ? undefined : index
  }
  const path = indexOf(PATH_NAMES)
  if (path === undefined) return undefined
  const split = indexOf(SPLIT_NAMES)
  // Whatever the labels are called, such as “breed”: the first column that is nothing else.
  const other = headings.findIndex((_, index) => index !== path && index !== split)
  const label = indexOf(LABEL_NAMES) ?? other
  return label < 0 ? undefined : { path, label, split, count: headings.length }
}

/** A line's values, or undefined where a quotation mark is not closed. */
function splitLine(line: string, separator: string): readonly string[] | undefined {
  const cells: string[] = []
  let at = 0
  for (;;) {
    let cell: string
    const opening = /^ *"/.exec(line.slice(at, at + 64))
    if (opening) {
      const closed = readQuoted(line, at + opening[0].length)
      if (!closed) return undefined
      cell = closed.value
      at = closed.end
    } else {
      const next = line.indexOf(separator, at)
      const end = next < 0 ? line.length : next
      cell = line.slice(at, end)
      at = end
    }
    cells.push(cell)
    if (at >= line.length) return cells
    at += 1
  }

  /** A value up to its closing mark, and where its separator or the end of the line is. */
  function readQuoted(whole: string, from: number) {
    let value = ''
    for (let place = from; ;) {
      const mark = whole.indexOf('"', place)
      if (mark < 0) return undefined
      value += whole.slice(place, mark)
      if (whole[mark + 1] === '"') {
        value += '"'
        place = mark + 2
        continue
      }
      const next = whole.indexOf(separator, mark)
      const end = next < 0 ? whole.length : next
      return whole.slice(mark + 1, end).trim() === '' ? { value, end } : undefined
    }
  }
}

function readLine(
  cells: readonly string[] | undefined,
  columns: Columns,
): Omit<ListedFile, 'line'> | string {
  if (!cells) return 'A quotation mark is not closed, or something stands behind it.'
  if (cells.length === 1) {
    return 'There is only one value. A path and a label are wanted, with a comma, a semicolon or a tab between them.'
  }
  if (cells.slice(columns.count).some((cell) => cell.trim() !== '')) {
    return `There are ${cells.length} values, but only ${columns.count} columns. A value that holds the separator must stand in quotation marks.`
  }
  const cell = (index: number | undefined) =>
    (index === undefined ? '' : (cells[index] ?? '')).trim().normalize('NFC')
  const path = cell(columns.path).replaceAll('\\', '/')
  if (path === '') return 'The path is missing.'
  const label = cell(columns.label)
  if (label.length > MAX_LABEL_LENGTH) {
    return `The label is longer than ${MAX_LABEL_LENGTH} characters.`
  }
  const splitName = cell(columns.split)
  const split = splitNamed(splitName)
  if (splitName !== '' && !split) {
    return `“${splitName}” is no split. Write train, validation or test.`
  }
  return { path, label: label === '' ? null : label, split: split ?? null }
}
