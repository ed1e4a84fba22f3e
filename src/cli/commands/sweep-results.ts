import { writeFile } from 'node:fs/promises'
import { ProblemError } from '#shared/contract/problem.ts'
import {
  type Merged,
  mergeResults,
  type NamedResults,
  SweepResults,
} from '#shared/domain/experiments/sweep/sweep-results.ts'
import type { SweepSettings } from '#shared/domain/experiments/sweep/sweep.ts'
import { appVersion } from '#engine/process/app-version.ts'
import type { Engine } from '#engine/supervisor/supervisor.ts'
import type { Done } from '../do-experiment.ts'
import { check } from '../options/check.ts'
import { readJsonFile } from '../options/json-file.ts'

/** Writes what a sweep has found, for others to be put together with. @throws ProblemError DISK */
export async function writeResults(
  engine: Engine,
  path: string,
  { settings, done }: { readonly settings: SweepSettings; readonly done: Done },
): Promise<void> {
  const results: SweepResults = {
    ...{ format: 'downhill sweep results 1', settings, photos: done.photos ?? '' },
    ...{ downhill: appVersion(), tensorflow: await tensorflowOf(engine) },
    parts: done.parts.map(({ key, state, reason, runId, result }) => ({
      ...{ key, state, reason, runId, result },
    })),
  }
  try {
    await writeFile(path, `${JSON.stringify(results)}\n`)
  } catch (error) {
    throw new ProblemError(
      'DISK',
      `${path} could not be written: ${error instanceof Error ? error.message : String(error)}. The sweep itself is kept in its project.`,
      { path },
    )
  }
}

async function tensorflowOf(engine: Engine): Promise<string> {
  const { trainer } = await engine.call('engine.describe', {})
  return trainer.state === 'ready' ? trainer.description.tensorflow : ''
}

/**
 * Shares of one sweep, put together.
 * @throws UsageError for a file that holds no results
 * @throws ProblemError INVALID_INPUT when they are not of the same sweep
 */
export async function readMerged(
  files: readonly string[],
): Promise<Exclude<Merged, { readonly refusal: string }>> {
  const named: NamedResults[] = []
  for (const name of files) {
    const content = await readJsonFile('--merge', name)
    named.push({ name, results: check(SweepResults, content, { rest: name }) })
  }
  const merged = mergeResults(named)
  if ('refusal' in merged) throw new ProblemError('INVALID_INPUT', merged.refusal)
  return merged
}
