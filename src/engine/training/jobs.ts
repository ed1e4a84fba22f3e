import { ProblemError } from '#shared/contract/problem.ts'
import type { Steering } from './trainer.ts'

/** What the trainer works on: one job, or in between something that gives way to it. */
export interface Jobs {
  /** @throws ProblemError BUSY while another job is under way */
  readonly alone: <T>(work: (steering: Steering) => Promise<T>) => Promise<T>
  /** Steers the job that is under way; none is no error. */
  readonly setRateFactor: (factor: number) => void
  /** Asks the job to end; none is no error. */
  readonly stop: () => void
  /**
   * Work that is given up for a job, and for the next work of its kind.
   * @throws ProblemError BUSY while a job is under way; CANCELLED when it was given up
   */
  readonly aside: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>
}

interface Job {
  readonly end: AbortController
  rateFactor?: number
}

export function createJobs(): Jobs {
  let job: Job | undefined
  let aside: AbortController | undefined
  /** Settles when nothing is done aside. */
  let asideOver: Promise<unknown> = Promise.resolve()

  function requireFree(): void {
    if (job) throw new ProblemError('BUSY', 'Another run is still training.')
  }

  return {
    async alone(work) {
      requireFree()
      const own: Job = { end: new AbortController() }
      job = own
      aside?.abort()
      try {
        await asideOver
        return await work({ signal: own.end.signal, rateFactor: () => own.rateFactor })
      } finally {
        job = undefined
      }
    },
    setRateFactor(factor) {
      if (job) job.rateFactor = factor
    },
    stop: () => job?.end.abort(),
    async aside(work) {
      requireFree()
      aside?.abort()
      const own = new AbortController()
      aside = own
      const before = asideOver
      const result = before.then(() => {
        if (own.signal.aborted) throw new ProblemError('CANCELLED', 'It was given up.')
        return work(own.signal)
      })
      asideOver = result.then(
        () => undefined,
        () => undefined,
      )
      return result
    },
  }
}
