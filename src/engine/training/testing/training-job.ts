import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TrainingJob } from '#shared/contract/trainer-contract.ts'
import { inputLength } from '#shared/domain/input-spec.ts'
import { createRandom, shuffle } from '#shared/domain/random.ts'
import { DEFAULT_RUN_SPEC, RunSpec } from '#shared/domain/run-spec.ts'
import type { z } from 'zod'

export const SMALL_SPEC: z.input<typeof RunSpec> = {
  ...DEFAULT_RUN_SPEC,
  input: { imageSize: 8, colour: 'grey' },
  model: { kind: 'dense', hidden: [8] },
  schedule: { kind: 'constant', learningRate: 0.01 },
  batchSize: 8,
  epochs: 10,
}

export interface JobOptions extends Partial<z.input<typeof RunSpec>> {
  readonly labelCount?: number
  /** Photos of each label. */
  readonly photos?: number
  readonly pixelBudget?: number
  /** The labels say nothing about the photos: there is nothing to learn but the photos themselves. */
  readonly shuffledLabels?: boolean
  readonly start?: TrainingJob['start']
  readonly path?: boolean
}

/**
 * A job with `photos` random photos of each label, three quarters of them to train on. A photo of
 * label n is bright in the n-th stretch of its pixels: easy to tell apart, but no two are alike.
 */
export async function makeJob(
  folder: string,
  {
    labelCount = 2,
    photos = 40,
    pixelBudget = 1e9,
    shuffledLabels = false,
    start = { from: 'seed' },
    path = false,
    ...spec
  }: JobOptions = {},
): Promise<TrainingJob & { readonly pixels: Uint8Array }> {
  const whole = RunSpec.parse({ ...SMALL_SPEC, ...spec })
  const rowBytes = inputLength(whole.input)
  const random = createRandom(99)
  const count = labelCount * photos
  const pixels = Uint8Array.from({ length: count * rowBytes }, (_, i) => {
    const label = Math.floor(i / rowBytes) % labelCount
    const stretch = Math.floor(((i % rowBytes) / rowBytes) * labelCount)
    return Math.floor(random() * 120) + (stretch === label ? 120 : 0)
  })
  const pixelFile = join(folder, 'rows.u8')
  await writeFile(pixelFile, pixels)
  const labels = Uint16Array.from({ length: count }, (_, row) => row % labelCount)
  if (shuffledLabels) shuffle(labels, random)
  const split = (from: number, to: number) => ({
    rows: Uint32Array.from({ length: to - from }, (_, i) => from + i),
    labels: labels.slice(from, to),
  })
  const border = Math.ceil(count * 0.75)
  return {
    spec: whole,
    labelCount,
    pixelFile,
    pixelBudget,
    pixels,
    folder,
    start,
    path,
    train: split(0, border),
    validation: split(border, count),
  }
}
