import { stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, parse, resolve } from 'node:path'
import { ProblemError } from '#shared/contract/problem.ts'
import type { ImportGroup } from '#shared/domain/import-preview.ts'
import { wayInside } from '#engine/files/inside.ts'

/** A thing that was dropped or chosen. */
interface Thing {
  readonly path: string
  /** Where it lies. */
  readonly parent: string
  readonly isFolder: boolean
}

export interface Located {
  /** Those inside the folder that was asked about. */
  readonly inside: readonly string[]
  /** The others: each group can be a project. */
  readonly groups: readonly ImportGroup[]
}

/**
 * Which folder of photos each of these belongs to. A folder alone is one; several things are
 * limited to themselves in their nearest common parent. Where that is as large as a drive or a
 * person's home, they lie too far apart to be meant as one, and each becomes a group of its own.
 * @param around the photo folder of a project that is open: what lies in it belongs to that
 * @throws ProblemError NOT_FOUND for a thing that is not there
 */
export async function locateImports(
  paths: readonly string[],
  around?: string,
  home: string = homedir(),
): Promise<Located> {
  const things = await Promise.all([...new Set(paths.map((path) => resolve(path)))].map(lookAt))
  const outside: Thing[] = []
  const inside: string[] = []
  for (const thing of withoutNested(things)) {
    if (around !== undefined && isInside(resolve(around), thing.path)) inside.push(thing.path)
    else outside.push(thing)
  }
  return { inside, groups: groupsOf(outside, home) }
}

async function lookAt(path: string): Promise<Thing> {
  const about = await stat(path).catch((error: unknown) => {
    throw new ProblemError(
      'NOT_FOUND',
      `${path} is not there, or may not be looked at. If it is on a drive, connect the drive.`,
      { path, cause: error instanceof Error ? error.message : String(error) },
    )
  })
  return { path, parent: dirname(path), isFolder: about.isDirectory() }
}

function groupsOf(things: readonly Thing[], home: string): readonly ImportGroup[] {
  const [first, ...others] = things
  if (!first) return []
  if (others.length === 0 && first.isFolder) return [{ folder: first.path, only: null }]
  const parents = new Set(things.map(({ parent }) => parent))
  const folder = [...parents].reduce<string | undefined>(
    (common, parent) => (common === undefined ? undefined : commonParent(common, parent)),
    first.parent,
  )
  // Things side by side are meant as one wherever they lie.
  if (folder !== undefined && (parents.size === 1 || !isTooWide(folder, home))) {
    return [{ folder, only: things.map(({ path }) => path) }]
  }
  const folders = things.filter(({ isFolder }) => isFolder)
  const files = Map.groupBy(
    things.filter(({ isFolder }) => !isFolder),
    ({ parent }) => parent,
  )
  return [
    ...folders.map(({ path }) => ({ folder: path, only: null })),
    ...[...files].map(([parent, some]) => ({
      folder: parent,
      only: some.map(({ path }) => path),
    })),
  ]
}

/** The nearest folder that holds both, or is one of them; undefined on different drives. */
function commonParent(a: string, b: string): string | undefined {
  for (let folder = a; ; folder = dirname(folder)) {
    if (folder === b || isInside(folder, b)) return folder
    if (folder === dirname(folder)) return undefined
  }
}

/** Whether a folder is a drive, or holds a person's home. */
const isTooWide = (folder: string, home: string): boolean =>
  folder === parse(folder).root || folder === resolve(home) || isInside(folder, resolve(home))

const isInside = (folder: string, path: string): boolean => wayInside(folder, path) !== undefined

/** A file of a folder that was dropped too comes in with it. */
const withoutNested = (things: readonly Thing[]): readonly Thing[] => {
  const folders = things.filter(({ isFolder }) => isFolder)
  return things.filter(({ path }) => !folders.some((folder) => isInside(folder.path, path)))
}
