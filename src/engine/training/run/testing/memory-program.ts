/** Trains the job in the file given, and says in lines what memory it takes after each epoch. */
import { runJob } from '../../testing/run-job.ts'
import { readJob } from './job-file.ts'

/** Node gives it to programs that are started with --expose-gc. */
const { gc } = globalThis
if (!gc) throw new Error('Start it with --expose-gc.')

await runJob(await readJob(process.argv[2] ?? ''), {
  progress({ epochs }) {
    const epoch = epochs.at(-1)?.epoch
    if (epoch === undefined) return
    // What waits to be collected is no leak.
    gc()
    console.log(JSON.stringify({ epoch, bytes: process.memoryUsage.rss() }))
  },
})
