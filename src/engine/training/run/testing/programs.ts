import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { type TrainingJob, TrainingOutcome } from '#shared/contract/trainer-contract.ts'
import { EpochMetrics } from '#shared/domain/metrics.ts'
import { RateChange } from '#shared/domain/rate-change.ts'
import { createListener, type Trained } from '../../testing/run-job.ts'
import { writeJob } from './job-file.ts'

/** What a program that trains said, which is killed with signal 9 when it has said `enough`. */
async function run<T>(
  program: string,
  job: TrainingJob,
  line: z.ZodType<T>,
  enough: (line: T) => boolean,
): Promise<readonly T[]> {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--expose-gc',
      resolve(import.meta.dirname, program),
      await writeJob(job),
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const said: T[] = []
  createInterface({ input: child.stdout }).on('line', (text) => {
    // The last line of a process that was killed need not be whole.
    if (!text.endsWith('}')) return
    const next = line.parse(JSON.parse(text))
    said.push(next)
    if (enough(next)) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return said
}

const Numbers = z.array(z.number()).transform((numbers) => Float32Array.from(numbers))

const TrainingLine = z.union([
  z.object({
    firstStep: z.int(),
    losses: Numbers,
    learningRates: Numbers,
    gradientNorms: Numbers,
    seconds: z.number(),
    epochs: z.array(EpochMetrics),
  }),
  z.object({ rateChange: RateChange }),
  z.object({ checkpoint: z.int() }),
  z.object({ outcome: TrainingOutcome }),
])

/**
 * Runs a job in a process of its own, which is killed when it has told of more than `killAfter`
 * steps. The outcome is missing then.
 */
export async function runInProcess(
  job: TrainingJob,
  killAfter = Infinity,
): Promise<Omit<Trained, 'outcome'> & { readonly outcome?: TrainingOutcome }> {
  const { events, told } = createListener()
  let outcome: TrainingOutcome | undefined
  const lines = await run(
    'training-program.ts',
    job,
    TrainingLine,
    (line) => 'losses' in line && line.firstStep + line.losses.length > killAfter,
  )
  for (const line of lines) {
    if ('outcome' in line) outcome = line.outcome
    else if ('checkpoint' in line) events.checkpoint(line.checkpoint)
    else if ('rateChange' in line) events.rateChanged(line.rateChange)
    else events.progress(line)
  }
  return { ...told(), ...(outcome ? { outcome } : {}) }
}

const MemoryLine = z.object({ epoch: z.int(), bytes: z.int() })

/** Bytes of a process of its own after these epochs of a job. */
export async function memoryAfter(
  job: TrainingJob,
  epochs: readonly number[],
): Promise<readonly number[]> {
  const lines = await run('memory-program.ts', job, MemoryLine, () => false)
  // Several epochs may be told of at once.
  return epochs.map((epoch) => lines.find((line) => line.epoch >= epoch)?.bytes ?? NaN)
}
