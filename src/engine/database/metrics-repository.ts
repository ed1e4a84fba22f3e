import { z } from 'zod'
import { Bytes } from '#shared/domain/binary.ts'
import { EpochMetrics } from '#shared/domain/metrics.ts'
import type { Database } from './database.ts'

const Losses = z.object({ losses: Bytes })

export interface MetricsRepository {
  readonly addSteps: (runId: number, firstStep: number, losses: Float32Array) => void
  /** Every step's loss from step 0 on, in the chunks in which they came. */
  readonly steps: (runId: number) => readonly Float32Array[]
  /** An epoch that is told again replaces what was told of it before. */
  readonly addEpoch: (runId: number, metrics: EpochMetrics) => void
  readonly epochs: (runId: number) => readonly EpochMetrics[]
  /**
   * Forgets what came after `step` updates: the losses of later ones and the epochs that ended
   * then. Several statements, so it belongs into a transaction.
   */
  readonly forgetAfter: (runId: number, step: number) => void
}

export function createMetricsRepository(database: Database): MetricsRepository {
  return {
    addSteps(runId, firstStep, losses) {
      database.run(
        `INSERT INTO step_metrics (run_id, first_step, losses) VALUES (:runId, :firstStep, :losses)
         ON CONFLICT DO NOTHING`,
        {
          runId,
          firstStep,
          losses: new Uint8Array(losses.buffer, losses.byteOffset, losses.byteLength),
        },
      )
    },
    steps: (runId) =>
      database
        .all(Losses, 'SELECT losses FROM step_metrics WHERE run_id = :runId ORDER BY first_step', {
          runId,
        })
        // A copy: SQLite's bytes need not lie on a float's boundary.
        .map(({ losses }) => new Float32Array(losses.slice().buffer)),
    addEpoch(runId, metrics) {
      database.run(
        `INSERT INTO epoch_metrics
           (run_id, epoch, step, train_loss, validation_loss, validation_accuracy, seconds)
         VALUES (:runId, :epoch, :step, :trainLoss, :validationLoss, :validationAccuracy, :seconds)
         ON CONFLICT DO UPDATE SET step = :step, train_loss = :trainLoss,
           validation_loss = :validationLoss, validation_accuracy = :validationAccuracy,
           seconds = :seconds`,
        { runId, ...metrics },
      )
    },
    epochs: (runId) =>
      database.all(
        EpochMetrics,
        `SELECT epoch, step, train_loss AS trainLoss, validation_loss AS validationLoss,
           validation_accuracy AS validationAccuracy, seconds
         FROM epoch_metrics WHERE run_id = :runId ORDER BY epoch`,
        { runId },
      ),
    forgetAfter(runId, step) {
      const where = { runId, step }
      database.run('DELETE FROM step_metrics WHERE run_id = :runId AND first_step >= :step', where)
      // The chunk that the step lies in keeps its beginning; a loss takes 4 bytes.
      database.run(
        `UPDATE step_metrics SET losses = substr(losses, 1, (:step - first_step) * 4)
         WHERE run_id = :runId AND first_step + length(losses) / 4 > :step`,
        where,
      )
      database.run('DELETE FROM epoch_metrics WHERE run_id = :runId AND step > :step', where)
    },
  }
}
