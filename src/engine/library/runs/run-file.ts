import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ProblemError } from '#shared/contract/problem.ts'
import { DataHash } from '#shared/domain/run-report.ts'
import { RunSpec } from '#shared/domain/run-spec.ts'
import { writeAtomically } from '#engine/files/write-atomically.ts'

/** `run.json`: what a run's folder needs besides its weights to be used without its project. */
export const RunFile = z
  .object({
    format: z.literal('downhill-run'),
    version: z.literal(1),
    run: z.int().positive(),
    spec: RunSpec,
    /** Names in the order of the network's outputs. */
    labels: z.array(z.string()).min(2).readonly(),
    /** Which photos it learned from and was judged by; older runs lack it. */
    data: DataHash.optional(),
  })
  .readonly()
export type RunFile = z.infer<typeof RunFile>

const FILE = 'run.json'

export async function writeRunFile(
  folder: string,
  about: Pick<RunFile, 'run' | 'spec' | 'labels' | 'data'>,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const content: RunFile = { format: 'downhill-run', version: 1, ...about }
  await writeAtomically(join(folder, FILE), `${JSON.stringify(content, null, 2)}\n`)
}

/** @throws ProblemError NOT_FOUND when the folder holds no run that can be read */
export async function readRunFile(folder: string): Promise<RunFile> {
  try {
    return RunFile.parse(JSON.parse(await readFile(join(folder, FILE), 'utf8')))
  } catch (error) {
    throw new ProblemError(
      'NOT_FOUND',
      `${folder} is not the folder of a run: its ${FILE} is missing or cannot be understood. A run's folder lies in its project, under runs.`,
      { folder, cause: error instanceof Error ? error.message : String(error) },
    )
  }
}
