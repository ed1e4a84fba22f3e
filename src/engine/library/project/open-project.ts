import { mkdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ProblemError } from '#shared/contract/problem.ts'
import type { FolderLayout, ProjectSummary } from '#shared/domain/project.ts'
import { type Database, openDatabase } from '#engine/database/database.ts'
import {
  createExperimentsRepository,
  type ExperimentsRepository,
} from '#engine/database/experiments-repository.ts'
import {
  createJournalRepository,
  type JournalRepository,
} from '#engine/database/journal-repository.ts'
import {
  createLabelsRepository,
  type LabelsRepository,
} from '#engine/database/labels-repository.ts'
import {
  createMetricsRepository,
  type MetricsRepository,
} from '#engine/database/metrics-repository.ts'
import { createLooksRepository, type LooksRepository } from '#engine/database/looks-repository.ts'
import {
  createNearGroupsRepository,
  type NearGroupsRepository,
} from '#engine/database/near-groups-repository.ts'
import {
  createPredictionsRepository,
  type PredictionsRepository,
} from '#engine/database/predictions-repository.ts'
import {
  createPresenceRepository,
  type PresenceRepository,
} from '#engine/database/presence-repository.ts'
import {
  createProjectRepository,
  type ProjectRepository,
} from '#engine/database/project-repository.ts'
import { createRunsRepository, type RunsRepository } from '#engine/database/runs-repository.ts'
import {
  createSamplesRepository,
  type SamplesRepository,
} from '#engine/database/samples-repository.ts'
import {
  createSplitsRepository,
  type SplitsRepository,
} from '#engine/database/splits-repository.ts'
import { exists } from '#engine/files/exists.ts'
import { WEIGHTS_FILE } from '#engine/files/run-files.ts'
import { listCheckpoints } from '../runs/checkpoints.ts'
import { lockProject } from './project-lock.ts'
import { type ProjectPaths, projectPaths, runFolder } from './project-paths.ts'

/** The project that is open: its folder, its database, and the folder of photos it is about. */
export interface OpenProject {
  readonly path: string
  readonly paths: ProjectPaths
  readonly name: string
  readonly photoFolder: string
  readonly layout: FolderLayout
  readonly database: Database
  readonly project: ProjectRepository
  readonly labels: LabelsRepository
  readonly samples: SamplesRepository
  readonly splits: SplitsRepository
  readonly nearGroups: NearGroupsRepository
  readonly presence: PresenceRepository
  readonly journal: JournalRepository
  readonly runs: RunsRepository
  readonly experiments: ExperimentsRepository
  readonly predictions: PredictionsRepository
  readonly metrics: MetricsRepository
  readonly looks: LooksRepository
  readonly close: () => Promise<void>
}

const INTERRUPTED =
  'Downhill ended while this run was training. What it had learned by its last checkpoint is kept.'

/**
 * Opens a project's folder.
 * @throws ProblemError NOT_FOUND, PROJECT_IN_USE, PROJECT_DAMAGED, PROJECT_TOO_NEW
 */
export async function openProject(path: string): Promise<OpenProject> {
  const paths = projectPaths(path)
  if (!(await isFile(paths.database))) {
    throw new ProblemError(
      'NOT_FOUND',
      `There is no Downhill project at ${path}. It may have been moved or be on a drive that is not connected.`,
      { path },
    )
  }
  return openAt(path, undefined)
}

/** Makes a project about a folder of photos. Nothing is left behind when that fails. */
export async function createProject(
  path: string,
  about: { readonly photoFolder: string; readonly layout: FolderLayout },
): Promise<OpenProject> {
  const made = await mkdir(path, { recursive: true })
  try {
    return await openAt(path, { name: basename(path, '.downhill'), ...about })
  } catch (error) {
    // A folder that was there before holds somebody's files.
    if (made !== undefined) await rm(path, { recursive: true, force: true })
    throw error
  }
}

async function openAt(
  path: string,
  create: { name: string; photoFolder: string; layout: FolderLayout } | undefined,
): Promise<OpenProject> {
  const paths = projectPaths(path)
  const lock = await lockProject(paths.lock, path)
  let database: Database | undefined
  try {
    const opened = openDatabase(paths.database)
    database = opened
    const project = createProjectRepository(opened)
    if (create) project.create(create)
    const row = project.get()
    if (!row)
      throw new ProblemError('PROJECT_DAMAGED', `The project ${path} is incomplete.`, { path })
    const runs = createRunsRepository(opened)
    await failUnended(runs, path)
    const experiments = createExperimentsRepository(opened)
    experiments.stopUnended()
    return {
      path,
      paths,
      ...row,
      database: opened,
      project,
      labels: createLabelsRepository(opened),
      samples: createSamplesRepository(opened),
      splits: createSplitsRepository(opened),
      nearGroups: createNearGroupsRepository(opened),
      presence: createPresenceRepository(opened),
      journal: createJournalRepository(opened),
      runs,
      experiments,
      predictions: createPredictionsRepository(opened),
      metrics: createMetricsRepository(opened),
      looks: createLooksRepository(opened),
      async close() {
        opened.close()
        await lock.release()
      },
    }
  } catch (error) {
    database?.close()
    await lock.release()
    throw error
  }
}

/** Ends the runs that a kill left without an end. What the trainer saved last, nobody recorded. */
async function failUnended(runs: RunsRepository, path: string): Promise<void> {
  for (const id of runs.failUnended(INTERRUPTED)) {
    const folder = runFolder(path, id)
    if (await exists(join(folder, WEIGHTS_FILE))) runs.setHasWeights(id)
    if ((await listCheckpoints(folder)).length > 0) runs.setCanResume(id)
  }
}

/** What the window shows of a project without asking for single photos. */
export function summarise(project: OpenProject): ProjectSummary {
  const counts = project.samples.datasetCounts()
  return {
    path: project.path,
    name: project.name,
    runs: project.runs.count(),
    experiments: project.experiments.count('kept'),
    dataset: {
      folder: project.photoFolder,
      layout: project.layout,
      labels: project.labels
        .all()
        .map((label) => ({ label, photos: counts.byLabel.get(label.id) ?? 0 })),
      ready: counts.ready,
      unlabelled: counts.unlabelled,
      unreadable: counts.unreadable,
      pending: counts.pending,
      excluded: counts.excluded,
      duplicates: counts.duplicates,
      conflicts: counts.conflicts,
      missing: counts.missing,
    },
  }
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  )
