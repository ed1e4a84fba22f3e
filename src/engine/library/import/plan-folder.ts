import { resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { ProblemError } from '#shared/contract/problem.ts'
import { DETECTION, type ImportReading } from '#shared/domain/import-reading.ts'
import { isWithin } from '#shared/domain/only.ts'
import { type PeekedProject, peekProject } from '#engine/database/peek-project.ts'
import { findProjectFor } from '../project/find-project.ts'
import { projectPaths } from '../project/project-paths.ts'
import type { RecentProjects } from '../project/recent-projects.ts'
import { throwIfCancelled } from '../tasks.ts'
import type { ImportPlan } from './import-plan.ts'
import { listFolder, type Listing } from './list-folder.ts'
import type { ListingProgress } from './listings.ts'
import { planImport } from './plan-import.ts'
import { relativeOnly, scopeOf } from './scope.ts'

/** Where a new project goes, or what it is called when it is not called like its folder. */
export interface NewProject {
  readonly path?: string | undefined
  readonly name?: string | undefined
  /** By what labels are read from now on; undefined: as the project did so far. */
  readonly reading?: ImportReading | undefined
  /** Absolute paths that alone come in; null: everything; undefined: as the project did so far. */
  readonly only?: readonly string[] | null | undefined
}

/** A folder that was listed, and the project that its photos go to. */
export interface Planned {
  readonly photoFolder: string
  readonly path: string
  readonly reading: ImportReading
  readonly plan: ImportPlan
  /** The project as it is, where there is one. */
  readonly peeked: PeekedProject | undefined
  /** What `reuse` takes, so that the same folder need not be listed once more. */
  readonly listed: Listed
}

/** A listing, and of what. */
export interface Listed {
  readonly of: string
  readonly listing: Listing
}

interface Home {
  /** Folder in which new projects are made. */
  readonly home: string
  readonly recent: RecentProjects
}

/**
 * Lists a folder and finds its labels, changing nothing.
 * @throws ProblemError FOLDER_NOT_FOUND, FOLDER_NOT_READABLE, FOLDER_EMPTY, INVALID_INPUT,
 *   NOT_FOUND, PROJECT_DAMAGED, CANCELLED
 */
export async function planFolder(
  folder: string,
  as: NewProject,
  { home, recent }: Home,
  { signal, onFound }: ListingProgress,
  reuse?: Listed,
): Promise<Planned> {
  const photoFolder = resolve(folder)
  const asked = as.only && relativeOnly(photoFolder, as.only)
  const path = resolve(
    as.path ?? (await findProjectFor(photoFolder, as.name, home, await recent.list())),
  )
  const peeked = peekProject(projectPaths(path).database)
  if (peeked) requireSameFolder(path, peeked.photoFolder, photoFolder)

  const by = as.reading ?? peeked?.reading ?? DETECTION
  const only = scopeOf(asked, peeked?.reading)
  const { only: _before, ...unlimited } = by
  const reading: ImportReading = only ? { ...unlimited, only } : unlimited

  const of = JSON.stringify([photoFolder, only])
  const listing =
    reuse?.of === of ? reuse.listing : await listFolder(photoFolder, { only, signal, onFound })
  requireFiles(photoFolder, listing)
  const all = await planImport(photoFolder, listing, reading)
  // Labels are found among all of the project's files, and what was asked for comes in.
  const named = asked ? new Set(asked) : undefined
  const plan = { ...all, files: all.files.filter((file) => isWithin(named, file.path)) }
  if (plan.files.length === 0) throw nothingIn(photoFolder)
  // Finding labels took its time; whoever wants to stop is heard now.
  await setImmediate()
  throwIfCancelled(signal)
  return { photoFolder, path, reading, plan, peeked, listed: { of, listing } }
}

/** @throws ProblemError INVALID_INPUT when a project is about the photos of another folder */
function requireSameFolder(project: string, photoFolder: string, wanted: string): void {
  if (photoFolder === wanted) return
  throw new ProblemError(
    'INVALID_INPUT',
    `The project ${project} is about the photos in ${photoFolder}, not about those in ${wanted}. Choose another project folder.`,
    { project, photoFolder },
  )
}

/** @throws ProblemError FOLDER_EMPTY, FOLDER_NOT_READABLE */
function requireFiles(folder: string, { files, closedFolders }: Listing): void {
  if (files.length > 0) return
  if (closedFolders.length > 0) {
    throw new ProblemError(
      'FOLDER_NOT_READABLE',
      `You have no permission to read the folders in ${folder}. Change their permissions or choose another folder.`,
      { folder, closed: closedFolders.length },
    )
  }
  throw new ProblemError(
    'FOLDER_EMPTY',
    `The folder ${folder} holds no files. Choose the folder that holds your photos, with one sub-folder for each label.`,
    { folder },
  )
}

const nothingIn = (folder: string) =>
  new ProblemError(
    'FOLDER_EMPTY',
    `What was chosen in ${folder} holds no photos. Choose the folder that holds your photos, or the photos themselves.`,
    { folder },
  )
