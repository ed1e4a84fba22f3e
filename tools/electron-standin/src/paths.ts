import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** What the places depend on. */
export type PathSettings = {
  readonly appName: string
  /** `--user-data-dir`; empty for the usual place. */
  readonly userDataSwitch: string
  readonly executable: string
}

/** Places that a desktop keeps under its owner's home, by Electron's name of them. */
const homeFolders = new Map([
  ['desktop', 'Desktop'],
  ['documents', 'Documents'],
  ['downloads', 'Downloads'],
  ['music', 'Music'],
  ['pictures', 'Pictures'],
  ['videos', 'Videos'],
])

/** The path that Electron gives a place on Linux. Throws for a name that Electron does not know. */
export function usualPath(name: string, settings: PathSettings): string {
  const folder = homeFolders.get(name)
  if (folder !== undefined) return join(homedir(), folder)
  switch (name) {
    case 'home':
      return homedir()
    case 'temp':
      return tmpdir()
    case 'exe':
    case 'module':
      return settings.executable
    case 'appData':
      return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
    case 'userData':
      return settings.userDataSwitch || join(usualPath('appData', settings), settings.appName)
    default:
      throw new Error(`Failed to get '${name}' path`)
  }
}
