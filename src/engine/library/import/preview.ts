import { existsSync } from 'node:fs'
import {
  type ImportPreview,
  type PlannedFile,
  PREVIEW_LABELS,
  PREVIEW_ROWS,
  type WrongLine,
} from '#shared/domain/import-preview.ts'
import type { ImportReading } from '#shared/domain/import-reading.ts'
import { Split } from '#shared/domain/split.ts'
import type { ImportPlan } from './import-plan.ts'

interface Page {
  readonly offset: number
  readonly limit: number
}

/** What the last preview or import planned, for those who ask for all of it by page. */
export interface LastPlan {
  /** Files of the last preview whose path or label contains a text, in whichever case. */
  readonly files: (page: Page, text: string) => { total: number; files: readonly PlannedFile[] }
  /** Wrong lines of the last preview's list, or of the last import's. */
  readonly wrongLines: (page: Page) => { total: number; lines: readonly WrongLine[] }
  readonly keep: (plan: {
    readonly files: readonly PlannedFile[]
    readonly wrongLines: readonly WrongLine[]
  }) => void
}

export function createLastPlan(): LastPlan {
  let files: readonly PlannedFile[] = []
  let wrongLines: readonly WrongLine[] = []
  return {
    files({ offset, limit }, text) {
      const found = text === '' ? files : files.filter(containing(text))
      return { total: found.length, files: found.slice(offset, offset + limit) }
    },
    wrongLines: ({ offset, limit }) => ({
      total: wrongLines.length,
      lines: wrongLines.slice(offset, offset + limit),
    }),
    keep(plan) {
      files = plan.files
      wrongLines = plan.wrongLines
    },
  }
}

function containing(text: string): (file: PlannedFile) => boolean {
  // File systems spell ü in two ways, and people type the shorter one.
  const plain = (written: string) => written.normalize('NFC').toLowerCase()
  const wanted = plain(text)
  return ({ path, label }) =>
    plain(path).includes(wanted) || (label !== null && plain(label).includes(wanted))
}

/** A plan's files, with whether the project has them already. */
export const plannedFiles = (
  { files }: ImportPlan,
  known: ReadonlySet<string>,
): readonly PlannedFile[] => files.map((file) => ({ ...file, known: known.has(file.path) }))

/** Counts what an import would do. */
export function previewOf(
  about: { readonly folder: string; readonly project: string; readonly reading: ImportReading },
  { layout, wrongLines }: ImportPlan,
  files: readonly PlannedFile[],
): ImportPreview {
  const labels = new Map<string, number>()
  const splits = new Map<Split, number>()
  let known = 0
  let unlabelled = 0
  for (const file of files) {
    if (file.known) known += 1
    if (file.label === null) unlabelled += 1
    else labels.set(file.label, (labels.get(file.label) ?? 0) + 1)
    if (file.split !== null) splits.set(file.split, (splits.get(file.split) ?? 0) + 1)
  }
  return {
    folder: about.folder,
    reading: about.reading,
    layout,
    project: { path: about.project, exists: existsSync(about.project) },
    files: files.length,
    known,
    labels: [...labels]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, PREVIEW_LABELS)
      .map(([label, count]) => ({ label, files: count })),
    labelCount: labels.size,
    splits: Split.options.flatMap((split) => {
      const count = splits.get(split)
      return count === undefined ? [] : [{ split, files: count }]
    }),
    unlabelled,
    first: files.slice(0, PREVIEW_ROWS),
    wrongLines: { total: wrongLines.length, first: wrongLines.slice(0, PREVIEW_ROWS) },
  }
}
