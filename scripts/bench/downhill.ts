import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { TrainingJob } from '#shared/contract/trainer-contract.ts'
import { inputLength } from '#shared/domain/input-spec.ts'
import { createRandom } from '#shared/domain/random.ts'
import { trainCompiled } from '#engine/training/run/train.ts'
import { IMAGES, type Workload } from './training-workloads.ts'

interface Measured {
  /** Of the best epoch after the first, as the peers count it. */
  readonly imagesPerSecond: number
  /**
   * The longest that a message to the trainer, such as to pause or to stop, has to wait until it is
   * heard, in milliseconds, once the first epoch is over.
   */
  readonly longestWait: number
}

export async function measureDownhill(workload: Workload): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'downhill-bench-'))
  try {
    return await train(await prepare(folder, workload))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function prepare(folder: string, { spec }: Workload): Promise<TrainingJob> {
  const random = createRandom(0)
  const pixelFile = join(folder, 'rows.u8')
  const pixels = new Uint8Array((IMAGES + 1) * inputLength(spec.input))
  for (let i = 0; i < pixels.length; i++) pixels[i] = Math.floor(random() * 256)
  await writeFile(pixelFile, pixels)
  const split = (first: number, count: number) => ({
    rows: Uint32Array.from({ length: count }, (_, i) => first + i),
    labels: Uint16Array.from({ length: count }, () => (random() < 0.5 ? 0 : 1)),
  })
  // One photo to validate on, so that the epochs are training and next to nothing else.
  return {
    spec,
    labelCount: 2,
    pixelFile,
    pixelBudget: 1e9,
    folder,
    start: { from: 'seed' },
    path: false,
    train: split(0, IMAGES),
    validation: split(IMAGES, 1),
  }
}

async function train(job: TrainingJob): Promise<Measured> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const ends: number[] = []
  await trainCompiled(
    job,
    {
      progress({ epochs }) {
        // TensorFlow prepares the graph within the first step, and knows no way to be interrupted.
        if (epochs.some(({ epoch }) => epoch === 1)) delay.enable()
        ends.push(...epochs.map(({ seconds }) => seconds))
      },
      checkpoint: () => undefined,
      rateChanged: () => undefined,
      looked: () => undefined,
    },
    { signal: new AbortController().signal },
  )
  const durations = ends.slice(1).map((end, i) => end - (ends[i] ?? 0))
  return {
    imagesPerSecond: IMAGES / Math.min(...durations.slice(1)),
    longestWait: delay.max / 1e6,
  }
}
