import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Checkpoint } from '#shared/domain/run.ts'
import { CHECKPOINT_FOLDER, checkpointName, stepOfCheckpoint } from '#engine/files/run-files.ts'

/** Bytes of the number at the beginning of a safetensors file that says how long its header is. */
const LENGTH_BYTES = 8
/** A header names each tensor in some hundred bytes; what is longer is no checkpoint. */
const MAX_HEADER = 1_000_000

const Tensor = z.object({ data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]) })
const Header = z
  .object({
    __metadata__: z.object({ epoch: z.string().regex(/^\d+$/).transform(Number) }),
  })
  .catchall(Tensor)

/** Where a run's checkpoint of `step` lies, whether or not there is one. */
export const checkpointPath = (runFolder: string, step: number): string =>
  join(runFolder, CHECKPOINT_FOLDER, checkpointName(step))

/** The checkpoints in a run's folder, the earliest first. Damaged ones are left out. */
export async function listCheckpoints(runFolder: string): Promise<readonly Checkpoint[]> {
  // A run that was not yet saved has no such folder.
  const names = await readdir(join(runFolder, CHECKPOINT_FOLDER)).catch((): string[] => [])
  const steps = names.flatMap((name) => stepOfCheckpoint(name) ?? []).sort((a, b) => a - b)
  const found = await Promise.all(
    steps.map((step) => readCheckpoint(runFolder, step).catch(() => undefined)),
  )
  return found.filter((checkpoint) => checkpoint !== undefined)
}

/** Reads a checkpoint's header alone. @throws when the file is damaged or vanished */
async function readCheckpoint(runFolder: string, step: number): Promise<Checkpoint> {
  await using file = await open(checkpointPath(runFolder, step))
  const { size } = await file.stat()
  const length = Number((await readBytes(file, 0, LENGTH_BYTES)).readBigUInt64LE())
  if (length > MAX_HEADER) throw new Error('The header is too long.')
  const text = (await readBytes(file, LENGTH_BYTES, length)).toString()
  const { __metadata__: metadata, ...tensors } = Header.parse(JSON.parse(text))
  const end = Math.max(0, ...Object.values(tensors).map(({ data_offsets: [, last] }) => last))
  if (size !== LENGTH_BYTES + length + end) throw new Error('The file is not whole.')
  return { step, epoch: metadata.epoch, bytes: size }
}

async function readBytes(
  file: Awaited<ReturnType<typeof open>>,
  position: number,
  length: number,
): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead < length) throw new Error('The file ends too early.')
  return buffer
}
