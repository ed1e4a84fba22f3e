/** A program that asks a pool for the file of its argument, says which process answered, and ends. */
import { join } from 'node:path'
import { createDecoderPool } from '../pool.ts'

const pool = createDecoderPool({ entry: join(import.meta.dirname, 'fake-decoder.ts'), width: 1 })
const ask = async (path: string) => {
  const [pid] = new Uint32Array(
    Uint8Array.from(await pool.pixels(path, { imageSize: 8, colour: 'grey' })).buffer,
  )
  return pid
}
process.send?.(await ask('photo'))
process.channel?.unref()
const [, , path] = process.argv
if (path !== undefined) await ask(path)
