/** Trains the job in the file given, with a checkpoint after every block; tells all in lines. */
import { ALWAYS_DUE } from '../../testing/run-job.ts'
import { createTrainer } from '../train.ts'
import { readJob } from './job-file.ts'

/** A pipe is written at once, so that what was said before a kill was said. */
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

const outcome = await createTrainer(() => ALWAYS_DUE)(
  await readJob(process.argv[2] ?? ''),
  {
    progress: ({ losses, learningRates, gradientNorms, ...told }) =>
      say({
        ...told,
        losses: [...losses],
        learningRates: [...learningRates],
        gradientNorms: [...gradientNorms],
      }),
    checkpoint: (step) => say({ checkpoint: step }),
    rateChanged: (change) => say({ rateChange: change }),
    looked: () => undefined,
  },
  { signal: new AbortController().signal },
)
say({ outcome })
