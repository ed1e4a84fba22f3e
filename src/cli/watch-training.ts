import { ProblemError } from '#shared/contract/problem.ts'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import { hasEnded, type Run } from '#shared/domain/run.ts'
import type { Engine } from '#engine/supervisor/supervisor.ts'
import { onInterrupt } from './interrupt.ts'
import type { Output } from './output.ts'

/** The run that is about to be started. */
export interface Training {
  /** Resolves with the run when it has ended; Ctrl-C ends it, and keeps what was learned. */
  readonly end: (run: Run) => Promise<Run>
}

/**
 * Watches for the end of a run. Call it before the run is started, so that nothing is missed.
 * @param onEpoch hears of each epoch that ends
 */
export function watchTraining(
  engine: Engine,
  output: Output,
  onEpoch: (runId: number, metrics: EpochMetrics) => void = () => undefined,
): Training {
  const ended = Promise.withResolvers<Run>()
  // A run that could not be started has failed already; nobody waits for its end then.
  ended.promise.catch(() => undefined)
  engine.onState((state) => {
    if (state.library !== 'ready') {
      ended.reject(
        new ProblemError(
          'ENGINE_LOST',
          'The part of Downhill that keeps your projects ended unexpectedly.',
        ),
      )
    }
  })
  engine.on('run.changed', (run) => {
    if (hasEnded(run.state)) ended.resolve(run)
  })
  engine.on('run.epoch', ({ runId, metrics }) => onEpoch(runId, metrics))
  return {
    async end({ id: runId }) {
      const ignore = onInterrupt(async () => {
        output.note('Stopping after this step.')
        await engine.call('runs.stop', { runId })
      })
      try {
        return await ended.promise
      } finally {
        ignore()
      }
    },
  }
}
