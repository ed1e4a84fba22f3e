import { ProblemError } from '#shared/contract/problem.ts'
import type { ProjectSummary } from '#shared/domain/project.ts'
import type { Engine } from '#engine/supervisor/supervisor.ts'
import { withEngine } from '../engine.ts'
import { createOutput, type Output } from '../output.ts'
import { cancellable, showProgress } from '../photos.ts'
import { printFiles, printWrongLines } from './import-files.ts'
import { askedOf, type ImportRequest, parseImportOptions } from './import-options.ts'
import { previewFolder } from './import-dry-run.ts'
import {
  type FailedFolder,
  type ImportedFolder,
  printImportSummary,
  printPreviewSummary,
  shellQuoted,
} from './import-summary.ts'

/** `downhill import FOLDER…`: reads photos into projects, or says what would become of them. */
export async function importFolders(args: readonly string[]): Promise<number> {
  const request = parseImportOptions(args)
  const output = createOutput(request.json)
  return withEngine(async (engine) => {
    showProgress(engine, output)
    if (request.dryRun) {
      const { done, failed } = await eachFolder(request, output, (folder) =>
        previewFolder(engine, folder, request, output),
      )
      printPreviewSummary(done, failed, output)
      return failed.length === 0 ? 0 : 1
    }
    const { done, failed } = await eachFolder(request, output, (folder) =>
      importFolder(engine, folder, request, output),
    )
    printImportSummary(done, failed, output)
    return failed.length === 0 && done.every(({ problem }) => problem === undefined) ? 0 : 1
  })
}

/** Goes on with the other folders where one cannot be used; a single one fails the command. */
async function eachFolder<T>(
  { folders }: ImportRequest,
  output: Output,
  work: (folder: string) => Promise<T>,
): Promise<{ readonly done: readonly T[]; readonly failed: readonly FailedFolder[] }> {
  const done: T[] = []
  const failed: FailedFolder[] = []
  for (const folder of folders) {
    try {
      done.push(await work(folder))
    } catch (error) {
      const canGoOn = error instanceof ProblemError && !ENDS_ALL.has(error.code)
      if (folders.length === 1 || !canGoOn) throw error
      output.note(error.message)
      failed.push({ folder, message: error.message })
    }
  }
  return { done, failed }
}

const ENDS_ALL: ReadonlySet<string> = new Set(['CANCELLED', 'ENGINE_LOST', 'INTERNAL', 'DISK'])

async function importFolder(
  engine: Engine,
  folder: string,
  request: ImportRequest,
  output: Output,
): Promise<ImportedFolder> {
  // In one piece, so that there is no instant in which Ctrl-C would not be heard.
  const problem = await cancellable(engine, async () => {
    const { dataset } = await engine.call('projects.openFolder', askedOf(folder, request))
    if (dataset.pending > 0) {
      output.note(
        `Reading ${dataset.pending} files of ${folder}. Ctrl-C cancels and keeps what was read.`,
      )
    }
    return engine.call('imports.settled', {}).then(
      () => undefined,
      (error: unknown) => error,
    )
  })
  const { project } = await engine.call('projects.current', {})
  if (!project || !(problem === undefined || problem instanceof ProblemError)) throw problem
  if (problem?.code === 'CANCELLED') throw cancelled(folder, project, request)
  if (problem && problem.code !== 'NO_READABLE_PHOTOS') throw problem

  const wrongLines = await printWrongLines(engine, folder, output)
  await printFiles(engine, folder, project, output)
  if (problem) output.note(problem.message)
  return { folder, project, wrongLines, problem: problem?.message }
}

function cancelled(
  folder: string,
  { path, dataset }: ProjectSummary,
  { folders, project }: ImportRequest,
): ProblemError {
  const rest = folders.slice(folders.indexOf(folder)).map(shellQuoted).join(' ')
  const where = project === undefined ? '' : ` --project ${shellQuoted(project)}`
  return new ProblemError(
    'CANCELLED',
    `Cancelled with ${dataset.pending} files left to read. What was read is kept in ${path}. To go on: downhill import ${rest}${where}`,
  )
}
