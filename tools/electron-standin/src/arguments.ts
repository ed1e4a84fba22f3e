import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

/** A command line, taken apart as Electron does. */
export type Arguments = {
  /** `--name=value` and `--name` (empty value), wherever they stand. */
  readonly switches: Map<string, string>
  /** Modules named with `-r` or `--require`: run before the app. */
  readonly preloads: readonly string[]
  /** The first argument that is no switch: the app's folder or file. */
  readonly app: string | undefined
}

/** Takes apart the arguments after the executable's name. */
export function parseArguments(raw: readonly string[]): Arguments {
  const switches = new Map<string, string>()
  const preloads: string[] = []
  let app: string | undefined
  for (let i = 0; i < raw.length; i++) {
    const argument = raw[i] ?? ''
    if (argument === '-r' || argument === '--require') {
      preloads.push(raw[++i] ?? '')
    } else if (argument.startsWith('--')) {
      const [name = '', ...value] = argument.slice(2).split('=')
      switches.set(name, value.join('='))
    } else if (!argument.startsWith('-')) {
      app ??= argument
    }
  }
  return { switches, preloads, app }
}

/** What the stand-in reads of an app's package.json. */
export type Manifest = {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
  readonly main?: string
  readonly type?: string
}

/** Where an app lies: `root` is its folder, `main` the file to run. */
export type AppLocation = {
  readonly root: string
  readonly main: string
  readonly manifest: Manifest
}

/** Finds the app that a command line names: a folder with a package.json, or a file in one. */
export function locateApp(argument: string | undefined, cwd: string): AppLocation {
  const path = resolve(cwd, argument ?? '.')
  if (existsSync(path) && statSync(path).isDirectory()) {
    const manifest = readManifest(join(path, 'package.json'))
    const main = resolve(path, manifest.main ?? 'index.js')
    return { root: path, main: createRequire(join(path, 'x.js')).resolve(main), manifest }
  }
  const file = manifestAbove(dirname(path))
  return { root: dirname(path), main: path, manifest: file === undefined ? {} : readManifest(file) }
}

function manifestAbove(folder: string): string | undefined {
  const file = join(folder, 'package.json')
  if (existsSync(file)) return file
  const parent = dirname(folder)
  return parent === folder ? undefined : manifestAbove(parent)
}

function readManifest(file: string): Manifest {
  // The cast: npm has read the same file, and a wrong type in it would show at once.
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest
}
