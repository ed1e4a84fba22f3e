import { mkdir } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { ProblemError } from '#shared/contract/problem.ts'
import { writeAtomically } from '#engine/files/write-atomically.ts'
import { scalarEvent, versionEvent } from './event.ts'
import { recordOf } from './record.ts'
import { runEvents, type RunRecords } from './run-events.ts'
import { join } from './wire.ts'

/** Records that are handed to the disk at once. */
const AT_ONCE = 4096

/**
 * Writes a run as a file of events that TensorBoard reads, into a folder of its own. The same run
 * gives the same file again, so that writing it twice does not show it twice.
 * @returns the file's path
 * @throws ProblemError DISK
 */
export async function writeEvents(folder: string, records: RunRecords): Promise<string> {
  const start = Date.parse(records.run.createdAt) / 1000
  // TensorBoard looks for `tfevents` in a name, and reads files in the order of their times.
  const file = joinPath(folder, `events.out.tfevents.${Math.floor(start)}.downhill`)
  try {
    await mkdir(folder, { recursive: true })
    await writeAtomically(file, bytesOf(records, start))
    return file
  } catch (error) {
    throw new ProblemError(
      'DISK',
      `The TensorBoard files cannot be written to ${folder}. Choose a folder that you may write to, on a disk that is not full.`,
      { folder, cause: error instanceof Error ? error.message : String(error) },
    )
  }
}

/** Piece by piece, so that a run of millions of steps takes no more memory than a short one. */
function* bytesOf(records: RunRecords, start: number): Generator<Uint8Array> {
  let waiting = [recordOf(versionEvent(start))]
  for (const event of runEvents(records)) {
    waiting.push(recordOf(scalarEvent(event)))
    if (waiting.length < AT_ONCE) continue
    yield join(waiting)
    waiting = []
  }
  yield join(waiting)
}
