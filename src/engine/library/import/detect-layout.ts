import type { FolderLayout } from '#shared/domain/project.ts'

export interface LabelledFile {
  readonly path: string
  readonly label: string | null
}

export interface DetectedLayout {
  readonly layout: FolderLayout
  readonly files: readonly LabelledFile[]
}

/** `cat.0.jpg` → cat, as in the article's data set. */
const DOTTED_NUMBER = /^([^.]+)\.\d+\.[^.]+$/
/** `cat_012.jpg`, `cat-12.jpg`, `cat 12.jpg`, `cat12.jpg` → cat. */
const TRAILING_NUMBER = /^(.*?[^\d\s._-])[\s._-]*\d+\.[^.]+$/

/**
 * Finds the labels of files, given by relative path: in sub-folders' names when there are
 * sub-folders, else in the file names. `dog_1.jpg` style names count only when they tell at least
 * two labels apart, because cameras number their photos too (`IMG_0001.jpg`).
 */
export function detectLayout(paths: readonly string[]): DetectedLayout {
  if (paths.some((path) => path.includes('/'))) {
    return {
      layout: 'folderPerLabel',
      files: paths.map((path) => ({ path, label: firstFolder(path) })),
    }
  }
  const dotted = matchNames(paths, DOTTED_NUMBER)
  if (mostlyLabelled(dotted)) return { layout: 'labelInFileName', files: dotted }
  const numbered = matchNames(paths, TRAILING_NUMBER)
  const labels = new Set(numbered.flatMap(({ label }) => label ?? []))
  if (mostlyLabelled(numbered) && labels.size >= 2) {
    return { layout: 'labelInFileName', files: numbered }
  }
  return { layout: 'unlabelled', files: paths.map((path) => ({ path, label: null })) }
}

const firstFolder = (path: string): string | null => {
  const slash = path.indexOf('/')
  return slash < 0 ? null : path.slice(0, slash)
}

const matchNames = (paths: readonly string[], pattern: RegExp): readonly LabelledFile[] =>
  paths.map((path) => {
    const name = pattern.exec(path)?.[1]?.trim() ?? ''
    return { path, label: name === '' ? null : name }
  })

/** A few stray files among the photos must not hide the pattern of all others. */
const mostlyLabelled = (files: readonly LabelledFile[]): boolean =>
  files.length > 0 && files.filter(({ label }) => label !== null).length >= files.length * 0.8
