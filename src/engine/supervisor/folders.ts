import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where a person's Downhill things lie; the window and the command line share them. */
export interface Folders {
  /** New projects are made here. */
  readonly home: string
  /** The list of recent projects. */
  readonly recent: string
  /** A person's own presets. */
  readonly presets: string
}

/** `DOWNHILL_HOME` when it is set, else `Downhill` in the person's own folder. */
export function findFolders(): Folders {
  const chosen = process.env['DOWNHILL_HOME']
  return foldersIn(chosen ? resolve(chosen) : join(homedir(), 'Downhill'))
}

/** The same, wherever a Downhill folder lies. */
export const foldersIn = (home: string): Folders => ({
  home,
  recent: join(home, 'recent-projects.json'),
  presets: join(home, 'presets.json'),
})

/** The built-in sample's photos, below the folder that holds the app. */
export const samplePhotosFolder = (root: string): string => join(root, 'resources', 'sample-photos')
