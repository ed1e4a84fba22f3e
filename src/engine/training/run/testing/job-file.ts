import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { TrainingJob } from '#shared/contract/trainer-contract.ts'

/** A job in a file, its numbers as they are, for a process that is given its path. */
export async function writeJob(job: TrainingJob): Promise<string> {
  const path = join(job.folder, 'job.v8')
  await writeFile(path, serialize(job))
  return path
}

export const readJob = async (path: string): Promise<TrainingJob> =>
  TrainingJob.parse(deserialize(await readFile(path)))
