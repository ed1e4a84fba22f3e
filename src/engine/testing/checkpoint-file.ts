import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CHECKPOINT_FOLDER, checkpointName } from '#engine/files/run-files.ts'

/** A safetensors file of a single number. */
export function checkpointBytes(metadata: Readonly<Record<string, string>>): Uint8Array {
  const header = Buffer.from(
    JSON.stringify({
      __metadata__: metadata,
      'layer0.bias': { dtype: 'F32', shape: [1], data_offsets: [0, 4] },
    }),
  )
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(header.length))
  return Buffer.concat([length, header, Buffer.alloc(4)])
}

/** Puts a checkpoint into a run's folder, as the trainer does; gives its path. */
export async function writeCheckpoint(
  runFolder: string,
  step: number,
  epoch: number,
): Promise<string> {
  const folder = join(runFolder, CHECKPOINT_FOLDER)
  await mkdir(folder, { recursive: true })
  const path = join(folder, checkpointName(step))
  await writeFile(path, checkpointBytes({ epoch: String(epoch) }))
  return path
}
