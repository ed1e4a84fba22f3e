import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { ProblemError } from '#shared/contract/problem.ts'
import { RunReport } from '#shared/domain/run-report.ts'
import { systemErrorCode } from '#engine/files/system-error.ts'
import { findDataBlock } from './html/html.ts'
import { REPORT_BLOCK } from './html/report-page.ts'

/** Bytes of a report at the most: one of a million photos with all its pictures is smaller. */
export const MAX_REPORT_BYTES = 64_000_000

/**
 * What a report says to programs.
 * @throws ProblemError NOT_FOUND, INVALID_INPUT when it is none, or not whole
 */
export async function readReport(path: string): Promise<RunReport> {
  const block = findDataBlock(await readBounded(path), REPORT_BLOCK)
  if (block === undefined) {
    throw new ProblemError(
      'INVALID_INPUT',
      `${path} is not the report of a run, or is cut off. Give the HTML file that Downhill wrote, unchanged.`,
      { path },
    )
  }
  const data = parseJson(block)
  const version = data instanceof Object && 'version' in data ? data.version : undefined
  if (typeof version === 'number' && version > 1) {
    throw new ProblemError(
      'INVALID_INPUT',
      `${path} was written by a newer Downhill. Install that one to read it.`,
      { path, version },
    )
  }
  const parsed = RunReport.safeParse(data)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new ProblemError(
    'INVALID_INPUT',
    `The report ${path} is damaged: what it holds for programs cannot be understood. Export it again, or ask for an unchanged copy.`,
    { path, field: issue?.path.join('.') ?? '', issue: issue?.message ?? '' },
  )
}

/** @returns undefined for what is no JSON */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function readBounded(path: string): Promise<string> {
  try {
    await using file = await open(path)
    const { size } = await file.stat()
    if (size <= MAX_REPORT_BYTES) return await file.readFile('utf8')
  } catch (error) {
    throw new ProblemError(
      'NOT_FOUND',
      systemErrorCode(error) === 'ENOENT'
        ? `There is no file ${path}.`
        : `The file ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      { path },
    )
  }
  throw new ProblemError(
    'INVALID_INPUT',
    `${basename(path)} is too large to be a report: more than ${MAX_REPORT_BYTES / 1e6} MB.`,
    { path },
  )
}
