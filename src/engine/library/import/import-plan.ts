import type { WrongLine } from '#shared/domain/import-preview.ts'
import type { DetectedLayout } from './detect-layout.ts'

/** What an import makes of the files of a folder, before any of them was read. */
export interface ImportPlan extends DetectedLayout {
  /** Lines of the list that say nothing about a file of the folder. */
  readonly wrongLines: readonly WrongLine[]
}
