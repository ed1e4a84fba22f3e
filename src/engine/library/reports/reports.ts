import { join, resolve } from 'node:path'
import type { HandlerInput, Output } from '#shared/contract/contract.ts'
import type { EngineContract } from '#shared/contract/engine-contract.ts'
import { ProblemError } from '#shared/contract/problem.ts'
import { hasEnded, type Run } from '#shared/domain/run.ts'
import { systemErrorCode } from '#engine/files/system-error.ts'
import { writeAtomically } from '#engine/files/write-atomically.ts'
import type { LibraryContext } from '../library-context.ts'
import type { OpenProject } from '../project/open-project.ts'
import { requireRun } from '../runs/require-run.ts'
import { reportPage } from './html/report-page.ts'
import { makeReport } from './make-report.ts'
import { writeEvents } from './tensorboard/write-events.ts'

type Input<Name extends 'runs.writeReport' | 'runs.writeTensorBoard'> = HandlerInput<
  EngineContract,
  Name
>

/** What the runs of one open project leave for others. */
export interface Reports {
  /** @throws ProblemError BUSY, NOT_FOUND, CANCELLED, DISK, and what the trainer throws */
  readonly writeReport: (
    input: Input<'runs.writeReport'>,
  ) => Promise<Output<EngineContract, 'runs.writeReport'>>
  /** @throws ProblemError BUSY, NOT_FOUND, DISK */
  readonly writeTensorBoard: (
    input: Input<'runs.writeTensorBoard'>,
  ) => Promise<Output<EngineContract, 'runs.writeTensorBoard'>>
  /** Resolves when none is being written. */
  readonly settled: () => Promise<void>
}

export function createReports(project: OpenProject, context: LibraryContext): Reports {
  const underWay = new Set<Promise<unknown>>()

  function keep<T>(result: Promise<T>): Promise<T> {
    underWay.add(result)
    const over = () => underWay.delete(result)
    result.then(over, over)
    return result
  }

  async function writeReport({ runId, path: wanted, thumbnails }: Input<'runs.writeReport'>) {
    const run = requireEnded(project, runId)
    const path = resolve(wanted)
    const page = await context.tasks.run(
      { kind: 'report', title: `Writing the report of run ${runId}`, unit: 'photos', total: 0 },
      async (progress) =>
        reportPage(await makeReport(context, { project, run, thumbnails, path }, progress)),
    )
    const bytes = Buffer.from(page)
    await orDiskProblem(path, writeAtomically(path, bytes))
    return { path, bytes: bytes.length }
  }

  async function writeTensorBoard({ runId, folder }: Input<'runs.writeTensorBoard'>) {
    const run = requireEnded(project, runId)
    const file = await writeEvents(join(resolve(folder), `${project.name} run ${runId}`), {
      run,
      steps: project.metrics.steps(runId),
      epochs: project.metrics.epochs(runId),
    })
    return { file }
  }

  return {
    writeReport: (input) => keep(writeReport(input)),
    writeTensorBoard: (input) => keep(writeTensorBoard(input)),
    async settled() {
      await Promise.allSettled(underWay)
    },
  }
}

/** @throws ProblemError NOT_FOUND, BUSY */
function requireEnded(project: OpenProject, runId: number): Run {
  const run = requireRun(project, runId)
  if (hasEnded(run.state)) return run
  throw new ProblemError(
    'BUSY',
    `Run ${runId} is still under way. Wait until it has ended, or stop it.`,
    { runId },
  )
}

/** @throws ProblemError DISK when `written` fails */
async function orDiskProblem(path: string, written: Promise<void>): Promise<void> {
  try {
    await written
  } catch (error) {
    throw new ProblemError(
      'DISK',
      `The report ${path} cannot be written. Choose a file in a folder that exists and that you may write to.`,
      { path, code: systemErrorCode(error) ?? '' },
    )
  }
}
