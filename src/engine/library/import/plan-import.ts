import { setImmediate } from 'node:timers/promises'
import type { ImportReading } from '#shared/domain/import-reading.ts'
import { matchLabelPattern, parseLabelPattern } from '#shared/domain/label-pattern.ts'
import { isWithin } from '#shared/domain/only.ts'
import { ProblemError } from '#shared/contract/problem.ts'
import { type DetectedLayout, detectLayout, type LabelledFile } from './detect-layout.ts'
import type { ImportPlan } from './import-plan.ts'
import type { Listing } from './list-folder.ts'
import { applyLabelList, readLabelList } from './label-list-file.ts'
import { splitFolderOf } from './split-folders.ts'

/**
 * Finds the label and the split of every file of a folder that the reading is about.
 * @throws ProblemError INVALID_INPUT, NOT_FOUND for a pattern or a list that cannot be used
 */
export async function planImport(
  photoFolder: string,
  listing: Listing,
  reading: ImportReading,
): Promise<ImportPlan> {
  // Folders that could not be opened are told among the files that cannot be read.
  const only = reading.only && new Set(reading.only)
  const paths = [...listing.files, ...listing.closedFolders].filter((path) => isWithin(only, path))
  switch (reading.by) {
    case 'detection':
      return { ...detectLayout(paths), wrongLines: [] }
    case 'pattern':
      return { ...(await byPattern(paths, reading.pattern)), wrongLines: [] }
    case 'list':
      return applyLabelList(photoFolder, paths, reading.list, await readLabelList(reading.list))
    case 'none':
      return { ...withoutLabels(paths), wrongLines: [] }
  }
}

/** Files that a pattern is held against before others get their turn. */
const AT_ONCE = 5000

async function byPattern(paths: readonly string[], text: string): Promise<DetectedLayout> {
  const parsed = parseLabelPattern(text)
  if ('problem' in parsed)
    throw new ProblemError('INVALID_INPUT', parsed.problem, { pattern: text })
  const splitOf = splitFolderOf(paths)
  const files: LabelledFile[] = []
  for (const path of paths) {
    const found = matchLabelPattern(parsed.pattern, path)
    const split = found?.split ?? splitOf?.(path) ?? null
    files.push({ path, label: found?.label ?? null, split })
    if (files.length % AT_ONCE === 0) await setImmediate()
  }
  return { layout: 'pattern', files }
}

function withoutLabels(paths: readonly string[]): DetectedLayout {
  const splitOf = splitFolderOf(paths)
  return {
    layout: 'unlabelled',
    files: paths.map((path) => ({ path, label: null, split: splitOf?.(path) ?? null })),
  }
}
