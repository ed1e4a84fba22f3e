import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Measurement } from '#shared/domain/measurement.ts'
import { writeAtomically } from '#engine/files/write-atomically.ts'
import { encodeSafetensors } from '../checkpoints/safetensors.ts'

/** Numbers in the two files that are written to find out. */
const SMALL = 1000
const LARGE = 4_000_000
const BYTES = 4

let known: { readonly folder: string; readonly save: Measurement['save'] } | undefined

/** How quickly weights get onto the disk of a folder; written there once, and removed again. */
export async function savingSpeed(folder: string): Promise<Measurement['save']> {
  if (known?.folder === folder) return known.save
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'how-quick.tmp')
  const secondsFor = async (length: number) => {
    const values = new Float32Array(length).fill(0.1)
    const before = performance.now()
    // What comes from TensorFlow is copied once before it is written.
    await writeAtomically(
      path,
      encodeSafetensors([{ name: 'weights', shape: [length], values: values.slice() }]),
    )
    return (performance.now() - before) / 1000
  }
  try {
    const small = await secondsFor(SMALL)
    const large = await secondsFor(LARGE)
    const perByte = Math.max(0, large - small) / ((LARGE - SMALL) * BYTES)
    known = { folder, save: { fixed: small, perByte } }
    return known.save
  } finally {
    await rm(path, { force: true })
  }
}
