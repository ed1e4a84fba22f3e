import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ProblemError } from '#shared/contract/problem.ts'
import type { ReportedParts, RunReport } from '#shared/domain/run-report.ts'
import { createRecentProjects } from '#engine/library/project/recent-projects.ts'
import { readReport } from '#engine/library/reports/read-report.ts'
import { appVersion } from '#engine/process/app-version.ts'
import { findFolders, foldersIn } from '#engine/supervisor/folders.ts'
import type { Engine } from '#engine/supervisor/supervisor.ts'
import { withEngine } from '../engine.ts'
import { readPixelMemory } from '../options/pixel-memory.ts'
import { createOutput, type Output } from '../output.ts'
import { cancellable, showProgress } from '../photos.ts'
import { UsageError } from '../usage-error.ts'
import { watchTraining } from '../watch-training.ts'
import { compareNumbers } from './repeat-numbers.ts'
import { noteOtherParts, printNumbers, printOtherPhotos } from './repeat-summary.ts'

export const repeatOptions = {
  folder: { type: 'string' },
  'pixel-memory': { type: 'string' },
  json: { type: 'boolean' },
} as const

/** What the command ends with when the numbers, or the photos, are not those of the report. */
const OTHER = 3

/** `downhill repeat REPORT`: does a report's run again, and compares every number. */
export async function repeat(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: repeatOptions,
  })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new UsageError('repeat needs one report.')
  const memory = readPixelMemory(values['pixel-memory'])
  const output = createOutput(values.json ?? false)
  const path = resolve(file)
  const report = await readReport(path)
  const folder = values.folder === undefined ? await knownFolder(report) : resolve(values.folder)
  useThreadsOf(report)
  // In a Downhill folder of its own, so that the person's projects stay as they are.
  const home = await mkdtemp(join(tmpdir(), 'downhill-repeat-'))
  try {
    return await withEngine(async (engine) => {
      showProgress(engine, output)
      return repeatIn(engine, { report, path, folder, home, memory }, output)
    }, foldersIn(home))
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

/**
 * The order in which sums are made, and so their rounding, depends on the number of TensorFlow's
 * threads. The trainer, which has this process's surroundings, takes that of the report.
 */
function useThreadsOf({ parts: { threads } }: RunReport): void {
  if (threads !== null) process.env['TF_NUM_INTRAOP_THREADS'] ??= String(threads)
}

interface Repetition {
  readonly report: RunReport
  readonly path: string
  readonly folder: string
  readonly home: string
  readonly memory: number | undefined
}

async function repeatIn(
  engine: Engine,
  { report, path, folder, home, memory }: Repetition,
  output: Output,
): Promise<number> {
  const training = watchTraining(engine, output)
  // In one piece, so that there is no instant in which Ctrl-C would not be heard.
  const { photos, run } = await cancellable(engine, async () => {
    const project = join(home, 'repetition.downhill')
    await engine.call('projects.openFolder', { folder, project, unlabelled: true })
    await engine.call('imports.settled', {})
    return engine.call('runs.repeat', { report: path, ...(memory === undefined ? {} : { memory }) })
  })
  if (!run) {
    printOtherPhotos(photos, output)
    return OTHER
  }
  output.note(
    `All ${photos.photos} photos of the report are there${photos.added > 0 ? `, and others, which are not used: ${photos.added}` : ''}. Training for ${report.spec.epochs} epochs at the most.`,
  )
  const ended = await training.end(run)
  if (ended.state !== 'finished') {
    throw new ProblemError(
      ended.state === 'failed' ? 'TRAINING_FAILED' : 'CANCELLED',
      ended.reason ?? 'The repetition was stopped, so there is nothing to compare.',
    )
  }
  const { epochs } = await engine.call('runs.get', { runId: run.id })
  noteOtherParts(report.parts, await partsHere(engine), output)
  const numbers = compareNumbers(report, { epochs, result: ended.result })
  return printNumbers(numbers, photos, output) ? 0 : OTHER
}

async function partsHere(engine: Engine): Promise<ReportedParts> {
  const { libvips, trainer } = await engine.call('engine.describe', {})
  const described = trainer.state === 'ready' ? trainer.description : null
  return {
    downhill: appVersion(),
    libvips,
    tensorflow: described?.tensorflow ?? null,
    cpu: described?.cpu ?? null,
    threads: described?.threads ?? null,
  }
}

/**
 * The folder of photos of the project that a report is about, where it was opened here before.
 * @throws UsageError when there is none, or several
 */
async function knownFolder({ project }: RunReport): Promise<string> {
  const projects = await createRecentProjects(findFolders().recent).list()
  const [known, ...others] = projects.filter(({ name, available }) => available && name === project)
  if (known && others.length === 0) return known.photoFolder
  throw new UsageError(
    `${known ? 'Several projects here are' : 'No project here is'} called ${project}. Say where the photos are: --folder FOLDER.`,
  )
}
