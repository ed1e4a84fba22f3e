import { resolve } from 'node:path'
import { ProblemError, toProblem } from '#shared/contract/problem.ts'
import type { ImportPreview } from '#shared/domain/import-preview.ts'
import { DETECTION, type ImportReading } from '#shared/domain/import-reading.ts'
import type { ProjectSummary } from '#shared/domain/project.ts'
import { type PeekedProject, peekProject } from '#engine/database/peek-project.ts'
import { createEditor, type Editor } from './editing/editor.ts'
import { createExperiments, type Experiments } from './experiments/experiments.ts'
import { readPendingPhotos, recordListing } from './import/import-folder.ts'
import { listFolder, type Listing } from './import/list-folder.ts'
import type { ImportPlan } from './import/import-plan.ts'
import { planImport } from './import/plan-import.ts'
import { createLastPlan, type LastPlan, plannedFiles, previewOf } from './import/preview.ts'
import type { LibraryContext } from './library-context.ts'
import { findProjectFor } from './project/find-project.ts'
import { createProject, openProject, type OpenProject, summarise } from './project/open-project.ts'
import { projectPaths } from './project/project-paths.ts'
import type { RecentProjects } from './project/recent-projects.ts'
import { createRunManager, type RunManager } from './runs/run-manager.ts'

/** The open project and what is going on in it. */
export interface Session {
  readonly project: OpenProject
  readonly editor: Editor
  readonly runs: RunManager
  readonly experiments: Experiments
}

/** Holds the one project that is open: opening, importing, closing. */
export interface Library {
  /** @throws ProblemError NO_PROJECT */
  readonly session: () => Session
  readonly current: () => ProjectSummary | null
  readonly open: (path: string) => Promise<ProjectSummary>
  readonly openFolder: (folder: string, as?: NewProject) => Promise<ProjectSummary>
  /** What `openFolder` would do, without doing any of it. */
  readonly previewFolder: (folder: string, as?: NewProject) => Promise<ImportPreview>
  readonly lastPlan: LastPlan
  readonly importSettled: () => Promise<ProjectSummary>
  readonly close: () => Promise<void>
}

/** Where a new project goes, or what it is called when it is not called like its folder. */
interface NewProject {
  readonly path?: string | undefined
  readonly name?: string | undefined
  /** By what labels are read from now on; undefined: as the project did so far. */
  readonly reading?: ImportReading | undefined
}

/** A folder that was listed, and the project that its photos go to. */
interface Planned {
  readonly photoFolder: string
  readonly path: string
  readonly reading: ImportReading
  readonly plan: ImportPlan
  /** The project as it is, where there is one. */
  readonly peeked: PeekedProject | undefined
}

interface Options {
  /** Folder in which new projects are made. */
  readonly home: string
  readonly recent: RecentProjects
}

/** Milliseconds between two counts while photos are being read. */
const TELL_COUNTS_EVERY = 1000

export function createLibrary(context: LibraryContext, { home, recent }: Options): Library {
  const { emit, tasks } = context
  let session: Session | undefined
  let importing: Promise<void> = Promise.resolve()
  const lastPlan = createLastPlan()
  // Opening and closing happen one after the other, in the order in which they were asked for.
  let lastChange: Promise<unknown> = Promise.resolve()

  const oneAtATime = <T>(change: () => Promise<T>): Promise<T> => {
    const result = lastChange.then(change)
    lastChange = result.catch(() => undefined)
    return result
  }

  const requireSession = (): Session => {
    if (session) return session
    throw new ProblemError('NO_PROJECT', 'No project is open. Open a folder of photos first.')
  }

  /** A run is not given up because somebody opens another project. */
  function requireNoRun(): void {
    const task = tasks.current()
    if (!task || task.kind === 'import') return
    throw new ProblemError(
      'BUSY',
      `${task.title} is under way. Stop it or wait until it is done, then open another project.`,
    )
  }

  async function closeCurrent(): Promise<void> {
    if (!session) return
    const { project, runs, experiments } = session
    tasks.cancelCurrent()
    await importing.catch(() => undefined)
    await runs.settled()
    await experiments.settled()
    session = undefined
    await project.close()
    emit('project.changed', null)
  }

  /** Lists a folder and finds its labels, changing nothing. */
  async function planFolder(folder: string, as: NewProject): Promise<Planned> {
    const photoFolder = resolve(folder)
    const listing = await listFolder(photoFolder)
    requireFiles(photoFolder, listing)
    const path = resolve(
      as.path ?? (await findProjectFor(photoFolder, as.name, home, await recent.list())),
    )
    const peeked = peekProject(projectPaths(path).database)
    if (peeked) requireSameFolder(path, peeked.photoFolder, photoFolder)
    const reading = as.reading ?? peeked?.reading ?? DETECTION
    const plan = await planImport(photoFolder, listing, reading)
    return { photoFolder, path, reading, plan, peeked }
  }

  async function adopt(project: OpenProject): Promise<ProjectSummary> {
    session = {
      project,
      editor: createEditor(project),
      runs: createRunManager(project, context),
      experiments: createExperiments(project, context),
    }
    await recent.remember({
      path: project.path,
      name: project.name,
      photoFolder: project.photoFolder,
    })
    const summary = summarise(project)
    emit('project.changed', summary)
    return summary
  }

  /** Reads what is pending in the background, and tells when that is over. */
  function readPhotos(project: OpenProject, importId: number | undefined): void {
    const end = (state: 'finished' | 'cancelled' | 'failed') => {
      if (importId !== undefined) project.project.endImport(importId, state)
      emit('project.changed', summarise(project))
    }
    // Photos appear on their page while others are still being read.
    const tellCounts = setInterval(
      () => emit('project.changed', summarise(project)),
      TELL_COUNTS_EVERY,
    )
    importing = tasks
      .run({ kind: 'import', title: 'Reading photos', unit: 'photos', total: 0 }, (progress) =>
        readPendingPhotos(project, context.decoder, progress),
      )
      .finally(() => clearInterval(tellCounts))
      .then(
        () => {
          end('finished')
          requireReadable(project)
        },
        (error: unknown) => {
          end(error instanceof ProblemError && error.code === 'CANCELLED' ? 'cancelled' : 'failed')
          throw error
        },
      )
    importing.catch((error: unknown) => emit('task.failed', toProblem(error)))
  }

  return {
    session: requireSession,
    current: () => (session ? summarise(session.project) : null),
    open: (path) =>
      oneAtATime(async () => {
        const full = resolve(path)
        if (session?.project.path === full) return summarise(session.project)
        requireNoRun()
        await closeCurrent()
        const project = await openProject(full)
        const summary = await adopt(project)
        if (summary.dataset.pending > 0) readPhotos(project, undefined)
        return summary
      }),
    openFolder: (folder, as = {}) =>
      oneAtATime(async () => {
        requireNoRun()
        const { photoFolder, path, reading, plan } = await planFolder(folder, as)
        await closeCurrent()
        const project = await openOrCreate(path, { photoFolder, layout: plan.layout, reading })
        const importId = recordListing(project, plan)
        lastPlan.keep({ files: [], wrongLines: plan.wrongLines })
        await adopt(project)
        readPhotos(project, importId)
        return summarise(project)
      }),
    async previewFolder(folder, as = {}) {
      const { photoFolder, path, reading, plan, peeked } = await planFolder(folder, as)
      const files = plannedFiles(plan, peeked?.paths ?? new Set())
      lastPlan.keep({ files, wrongLines: plan.wrongLines })
      return previewOf({ folder: photoFolder, project: path, reading }, plan, files)
    },
    lastPlan,
    async importSettled() {
      const { project } = requireSession()
      await importing
      return summarise(project)
    },
    close: () => oneAtATime(closeCurrent),
  }
}

async function openOrCreate(
  path: string,
  {
    photoFolder,
    layout,
    reading,
  }: Pick<OpenProject, 'photoFolder' | 'layout'> & { readonly reading: ImportReading },
): Promise<OpenProject> {
  const project = await openProject(path).catch((error: unknown) => {
    if (error instanceof ProblemError && error.code === 'NOT_FOUND') {
      return createProject(path, { photoFolder, layout })
    }
    throw error
  })
  project.project.setReading(reading, layout)
  return { ...project, layout }
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

/** @throws ProblemError NO_READABLE_PHOTOS */
function requireReadable(project: OpenProject): void {
  const { ready, unreadable } = project.samples.datasetCounts()
  if (ready > 0) return
  throw new ProblemError(
    'NO_READABLE_PHOTOS',
    `None of the ${unreadable} files in ${project.photoFolder} could be read as a photo. The list of files says why for each of them.`,
    { folder: project.photoFolder, files: unreadable },
  )
}
