import { resolve } from 'node:path'
import { ProblemError, toProblem } from '#shared/contract/problem.ts'
import type { ImportPreview } from '#shared/domain/import-preview.ts'
import type { ImportReading } from '#shared/domain/import-reading.ts'
import type { ProjectSummary } from '#shared/domain/project.ts'
import { createEditor, type Editor } from './editing/editor.ts'
import { createEstimator, type Estimator } from './estimates/estimator.ts'
import { createExperiments, type Experiments } from './experiments/experiments.ts'
import { applyFacts } from './folder-changes/apply-check.ts'
import { findMoves } from './folder-changes/check-folder.ts'
import { findPhotos } from './folder-changes/find-photos.ts'
import { createFolderWatch, type FolderWatch } from './folder-changes/folder-watch.ts'
import { readPendingPhotos, recordListing } from './import/import-folder.ts'
import { holdsAnything } from './import/list-folder.ts'
import { createListings, type Listings } from './import/listings.ts'
import { type Listed, type NewProject, planFolder } from './import/plan-folder.ts'
import { createLastPlan, type LastPlan, plannedFiles, previewOf } from './import/preview.ts'
import type { LibraryContext } from './library-context.ts'
import { createPredictor, type Predictor } from './predictions/predictor.ts'
import { createProject, openProject, type OpenProject, summarise } from './project/open-project.ts'
import type { RecentProjects } from './project/recent-projects.ts'
import { createReports, type Reports } from './reports/reports.ts'
import { createSplits, type Splits } from './splits/splits.ts'
import { removeDeletedRuns } from './runs/deleted-runs.ts'
import { createRunList, type RunList } from './runs/list-runs.ts'
import { createRunManager, type RunManager } from './runs/run-manager.ts'

/** The open project and what is going on in it. */
export interface Session {
  readonly project: OpenProject
  readonly editor: Editor
  readonly runs: RunManager
  readonly runList: RunList
  readonly experiments: Experiments
  readonly estimator: Estimator
  readonly predictor: Predictor
  readonly reports: Reports
  readonly splits: Splits
  readonly folder: FolderWatch
}

/** Holds the one project that is open: opening, importing, closing. */
export interface Library {
  /** @throws ProblemError NO_PROJECT */
  readonly session: () => Session
  readonly current: () => ProjectSummary | null
  /** @param goOn lets the run go on that was under way when the project was closed */
  readonly open: (path: string, how?: { readonly goOn: boolean }) => Promise<ProjectSummary>
  readonly openFolder: (folder: string, as?: NewProject) => Promise<ProjectSummary>
  /**
   * What `openFolder` would do, without doing any of it. A preview that is under way ends with
   * CANCELLED. `again` takes the list of files of the preview before, where it is of the same.
   */
  readonly previewFolder: (
    folder: string,
    as?: NewProject & { readonly again?: boolean | undefined },
  ) => Promise<ImportPreview>
  /** Folders that are being listed, for a preview or to be opened. */
  readonly listings: Listings
  readonly lastPlan: LastPlan
  readonly importSettled: () => Promise<ProjectSummary>
  /**
   * Says where the open project's photos are now, after having found some of them there.
   * @throws ProblemError NO_PROJECT, INVALID_INPUT, BUSY, and what listing the folder throws
   */
  readonly relocate: (folder: string) => Promise<{ readonly found: number; readonly of: number }>
  readonly close: () => Promise<void>
}

interface Options {
  /** Folder in which new projects are made. */
  readonly home: string
  readonly recent: RecentProjects
}

/** Milliseconds between two counts while photos are being read. */
const TELL_COUNTS_EVERY = 1000

export function createLibrary(context: LibraryContext, { home, recent }: Options): Library {
  const { emit, tasks, lanes } = context
  let session: Session | undefined
  let importing: Promise<void> = Promise.resolve()
  const lastPlan = createLastPlan()
  const listings = createListings(emit)
  let lastListed: Listed | undefined
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
    if (!task || task.kind === 'import' || task.kind === 'checkFolder') return
    throw new ProblemError(
      'BUSY',
      `${task.title} is under way. Stop it or wait until it is done, then open another project.`,
    )
  }

  /** @param quietly the same project is opened again at once, and the page stays as it is */
  async function closeCurrent({ quietly = false } = {}): Promise<void> {
    if (!session) return
    const { project, runs, experiments, predictor, reports, folder } = session
    // First, so that no check begins when what it waits for is cancelled.
    const folderSettled = folder.settled()
    runs.interrupt()
    experiments.interrupt()
    tasks.cancelCurrent()
    await importing.catch(() => undefined)
    await folderSettled
    await runs.settled()
    await experiments.settled()
    await predictor.settled().catch(() => undefined)
    await reports.settled()
    // Whoever opened one has closed it by now, or never will.
    await lanes.closeAll()
    session = undefined
    await project.close()
    if (!quietly) emit('project.changed', null)
  }

  /** Opens a project, reads on where reading was broken off, and looks what became of its folder. */
  async function openAt(path: string): Promise<ProjectSummary> {
    const summary = await adopt(await openProject(path))
    await readOn(requireSession())
    return summary
  }

  async function readOn({ project, folder }: Session): Promise<void> {
    if (project.presence.isUnsettled()) project.samples.settleDuplicates()
    const pending = project.samples.pending().length > 0
    // Without its drive, every file would be noted as unreadable.
    const readable = pending && (await holdsAnything(project.photoFolder))
    if (readable) readPhotos(project, undefined)
    folder.checkAfter(readable ? importing : Promise.resolve())
  }

  /** Photos that have yet to be read come first. */
  async function trainOn({ runs, experiments, project }: Session): Promise<void> {
    try {
      await importing.catch(() => undefined)
      if (session?.project === project) await runs.goOn()
      await runs.settled()
      if (session?.project === project) await experiments.goOn()
    } catch (error) {
      emit('task.failed', toProblem(error))
    }
  }

  async function adopt(project: OpenProject): Promise<ProjectSummary> {
    // Before anybody can ask to have one back.
    await removeDeletedRuns(project)
    const changed = () => emit('project.changed', summarise(project))
    const editor = createEditor(project)
    const splits = createSplits({ project, editor, tasks, changed })
    session = {
      project,
      editor,
      splits,
      runs: createRunManager(project, context, splits),
      runList: createRunList(project),
      experiments: createExperiments(project, context, splits),
      estimator: createEstimator(project, context),
      predictor: createPredictor(project, context),
      reports: createReports(project, context),
      folder: createFolderWatch(project, context, {
        onChanged: changed,
        read(importId) {
          readPhotos(project, importId)
          return importing
        },
      }),
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
          session?.splits.keepUp()
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
    open: (path, { goOn } = { goOn: false }) =>
      oneAtATime(async () => {
        const full = resolve(path)
        if (session?.project.path === full) {
          if (!tasks.current()) await readOn(session)
          return summarise(session.project)
        }
        requireNoRun()
        await closeCurrent()
        const summary = await openAt(full)
        if (goOn) void trainOn(requireSession())
        return summary
      }),
    openFolder: (folder, as = {}) =>
      oneAtATime(async () => {
        requireNoRun()
        const { photoFolder, path, reading, plan, peeked, listed } = await listings.run(
          'open',
          (progress) => planFolder(folder, as, { home, recent }, progress),
        )
        lastListed = undefined
        await closeCurrent()
        const project = await openOrCreate(path, { photoFolder, layout: plan.layout, reading })
        // A photo that was moved keeps its label; as a new file it would get the folder's.
        if (peeked) await applyFacts(project, await findMoves(project, listed.listing, plan.files))
        const importId = recordListing(project, plan)
        lastPlan.keep({ files: [], wrongLines: plan.wrongLines })
        await adopt(project)
        readPhotos(project, importId)
        if (peeked) session?.folder.checkAfter(importing)
        return summarise(project)
      }),
    async previewFolder(folder, { again = false, ...as } = {}) {
      const { photoFolder, path, reading, plan, peeked, listed } = await listings.run(
        'look',
        (progress) =>
          planFolder(folder, as, { home, recent }, progress, again ? lastListed : undefined),
      )
      lastListed = listed
      const files = plannedFiles(plan, peeked?.paths ?? new Set())
      lastPlan.keep({ files, wrongLines: plan.wrongLines })
      return previewOf({ folder: photoFolder, project: path, reading }, plan, files)
    },
    lastPlan,
    listings,
    async importSettled() {
      const { project } = requireSession()
      await importing
      return summarise(project)
    },
    relocate: (wanted) =>
      oneAtATime(async () => {
        const { project } = requireSession()
        requireNoRun()
        const check = await tasks.run(
          { kind: 'checkFolder', title: 'Looking for the photos', unit: 'files', total: 0 },
          (progress) => findPhotos(project, resolve(wanted), progress),
        )
        // Told the other way round, a kill would leave paths that the old folder does not have.
        project.project.setPhotoFolder(check.folder)
        await applyFacts(
          project,
          check.changes.filter(({ kind }) => kind === 'moved' || kind === 'returned'),
        )
        await closeCurrent({ quietly: true })
        await openAt(project.path)
        return { found: check.found, of: check.of }
      }),
    close: () => oneAtATime(() => closeCurrent()),
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

/** @throws ProblemError NO_READABLE_PHOTOS */
function requireReadable(project: OpenProject): void {
  const { ready, excluded, missing, unreadable } = project.samples.datasetCounts()
  if (ready + excluded + missing > 0) return
  throw new ProblemError(
    'NO_READABLE_PHOTOS',
    `None of the ${unreadable} files in ${project.photoFolder} could be read as a photo. The list of files says why for each of them.`,
    { folder: project.photoFolder, files: unreadable },
  )
}
