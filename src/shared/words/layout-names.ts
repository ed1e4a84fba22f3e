import type { FolderLayout } from '../domain/project.ts'

/** Where a folder's labels were found, in a sentence. */
export const layoutNames = {
  folderPerLabel: 'The folders’ names are the labels.',
  labelInFileName: 'The labels stand at the start of the file names.',
  splitFolders: 'The folders are for training, validation and test; the labels stand inside.',
  pattern: 'The labels stand where the pattern says.',
  list: 'The labels are those of the list.',
  unlabelled: 'No labels were found in folders or file names.',
} satisfies Record<FolderLayout, string>
