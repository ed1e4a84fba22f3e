import type { FolderLayout } from '#shared/domain/project.ts'
import type { Split } from '#shared/domain/split.ts'
import { splitFolderOf } from './split-folders.ts'

export interface LabelledFile {
  readonly path: string
  readonly label: string | null
  readonly split: Split | null
}

export interface DetectedLayout {
  readonly layout: FolderLayout
  readonly files: readonly LabelledFile[]
}

/** `cat.0.jpg` → cat, as in the article's data set. */
const DOTTED_NUMBER = /^([^.]+)\.\d+\.[^.]+$/
/** `cat_012.jpg`, `cat-12.jpg`, `cat 12.jpg`, `cat12.jpg` → cat. */
const TRAILING_NUMBER = /^(.*?[^\d\s._-])[\s._-]*\d+\.[^.]+$/
/** A folder for photos of which nobody has said yet what they show. */
const UNLABELLED_FOLDER = /^unlabel+ed$/i

/** How labels are read from paths. */
interface Rule {
  readonly layout: FolderLayout
  readonly labelOf: (path: string) => string | null
}

const UNLABELLED: Rule = { layout: 'unlabelled', labelOf: () => null }

/**
 * Finds the labels of files, given by relative path. Folders for training, validation and test say
 * which split a photo is for, and what is inside them where its label stands: in sub-folders' names
 * when there are sub-folders, else in the file names. `dog_1.jpg` style names count only when they
 * tell at least two labels apart, because cameras number their photos too (`IMG_0001.jpg`).
 */
export function detectLayout(paths: readonly string[]): DetectedLayout {
  const splitOf = splitFolderOf(paths)
  if (!splitOf) {
    const { layout, labelOf } = findRule(paths)
    return { layout, files: paths.map((path) => ({ path, label: labelOf(path), split: null })) }
  }
  const inSplits = paths.filter((path) => splitOf(path) !== null)
  // Photos for a test often have no label in their names, which must not hide those of the others.
  const telling = inSplits.filter((path) => splitOf(path) !== 'test')
  const { labelOf } = findRule((telling.length > 0 ? telling : inSplits).map(insideFolder))
  return {
    layout: 'splitFolders',
    files: paths.map((path) => {
      const split = splitOf(path)
      return { path, label: split === null ? null : labelOf(insideFolder(path)), split }
    }),
  }
}

function findRule(paths: readonly string[]): Rule {
  if (paths.some((path) => path.includes('/'))) {
    return { layout: 'folderPerLabel', labelOf: firstFolder }
  }
  if (mostlyLabelled(paths, nameIn(DOTTED_NUMBER))) {
    return { layout: 'labelInFileName', labelOf: nameIn(DOTTED_NUMBER) }
  }
  const labelOf = nameIn(TRAILING_NUMBER)
  const labels = new Set(paths.flatMap((path) => labelOf(path) ?? []))
  return labels.size >= 2 && mostlyLabelled(paths, labelOf)
    ? { layout: 'labelInFileName', labelOf }
    : UNLABELLED
}

const insideFolder = (path: string): string => path.slice(path.indexOf('/') + 1)

function firstFolder(path: string): string | null {
  const slash = path.indexOf('/')
  if (slash < 0) return null
  const name = path.slice(0, slash).normalize('NFC')
  return UNLABELLED_FOLDER.test(name) ? null : name
}

const nameIn =
  (pattern: RegExp): Rule['labelOf'] =>
  (path) => {
    const name = pattern.exec(path)?.[1]?.trim().normalize('NFC') ?? ''
    return name === '' ? null : name
  }

/** A few stray files among the photos must not hide the pattern of all others. */
const mostlyLabelled = (paths: readonly string[], labelOf: Rule['labelOf']): boolean =>
  paths.length > 0 && paths.filter((path) => labelOf(path) !== null).length >= paths.length * 0.8
