import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { locateApp, parseArguments, type AppLocation } from './arguments.ts'

/** What this process was started with. */
export type Launch = {
  readonly location: AppLocation
  /** Chromium's switches; `app.commandLine` adds to them until Chromium starts. */
  readonly switches: Map<string, string>
  readonly preloads: readonly string[]
  /** The stand-in's executable: what Electron would call its own. */
  readonly executable: string
  /** The version of the installed `electron` package, whose types the stand-in follows. */
  readonly electronVersion: string
}

let current: Launch | undefined

/** Reads the command line; call once, before anything asks for {@link launch}. */
export function readLaunch(raw: readonly string[]): Launch {
  const { switches, preloads, app } = parseArguments(raw)
  current = {
    location: locateApp(app, process.cwd()),
    switches,
    preloads,
    executable: process.env['STANDIN_EXECUTABLE'] ?? process.execPath,
    electronVersion: installedElectron(),
  }
  return current
}

/** What this process was started with. Throws before {@link readLaunch}. */
export function launch(): Launch {
  if (current === undefined) throw new Error('the Electron stand-in was not started by its boot.ts')
  return current
}

function installedElectron(): string {
  const file = createRequire(join(import.meta.dirname, 'x.js')).resolve('electron/package.json')
  // The cast: every installed package has a version.
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
