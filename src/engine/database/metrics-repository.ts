import { z } from 'zod'
import { Bytes } from '#shared/domain/binary.ts'
import { EpochMetrics } from '#shared/domain/metrics.ts'
import { RateChange } from '#shared/domain/rate-change.ts'
import type { Database } from './database.ts'

/** Consecutive steps as they were told together. */
export interface StepChunk {
  readonly losses: Float32Array
  /** As many as losses, or none in what was recorded before rates were. */
  readonly learningRates: Float32Array
  /** As many as losses, or none where no gradient is followed. */
  readonly gradientNorms: Float32Array
  /** Of training, until the last step; null in what was recorded before times were. */
  readonly seconds: number | null
}

/** A chunk and the place of its first step in the run. */
export interface PlacedChunk extends StepChunk {
  readonly firstStep: number
}

const ChunkRow = z
  .object({
    firstStep: z.int().nonnegative(),
    losses: Bytes,
    learningRates: Bytes.nullable(),
    gradientNorms: Bytes.nullable(),
    seconds: z.number().nullable(),
  })
  .transform(({ firstStep, losses, learningRates, gradientNorms, seconds }): PlacedChunk => ({
    firstStep,
    losses: floatsOf(losses),
    learningRates: floatsOf(learningRates),
    gradientNorms: floatsOf(gradientNorms),
    seconds,
  }))

const OF_RUN = `SELECT epoch, step, train_loss AS trainLoss, train_accuracy AS trainAccuracy,
  validation_loss AS validationLoss, validation_accuracy AS validationAccuracy, seconds,
  images_per_second AS imagesPerSecond FROM epoch_metrics WHERE run_id = :runId`
const EPOCHS = `${OF_RUN} ORDER BY epoch`
const SOME_EPOCHS = `${OF_RUN} AND epoch IN (SELECT value FROM json_each(:epochs)) ORDER BY epoch`

const Ends = z.object({ first: z.int().nullable(), last: z.int().nullable() })

/** At most `most` whole numbers from `first` to `last`, both among them. */
function evenly(first: number, last: number, most: number): readonly number[] {
  const count = Math.min(most, last - first + 1)
  if (count === 1) return [last]
  return Array.from({ length: count }, (_, i) =>
    Math.round(first + (i * (last - first)) / (count - 1)),
  )
}

export interface MetricsRepository {
  /** A chunk that begins at a step that is there counts as told before. */
  readonly addSteps: (runId: number, firstStep: number, steps: StepChunk) => void
  /**
   * The chunks in which the steps from `from` to `to` came, both included, whole and in their
   * order; all of them unless told otherwise. A few at a time are in memory.
   */
  readonly steps: (
    runId: number,
    range?: { readonly from?: number | undefined; readonly to?: number | undefined },
  ) => Iterable<PlacedChunk>
  /** Seconds of training when the chunk before this step was over; 0 where nobody knows. */
  readonly secondsBefore: (runId: number, step: number) => number
  /** An epoch that is told again replaces what was told of it before. */
  readonly addEpoch: (runId: number, metrics: EpochMetrics) => void
  /** All of a run's epochs, or at most `most` evenly over it, with the first and the last. */
  readonly epochs: (runId: number, most?: number) => readonly EpochMetrics[]
  readonly addRateChange: (runId: number, change: RateChange) => void
  /** The earliest first. */
  readonly rateChanges: (runId: number) => readonly RateChange[]
  /**
   * Forgets what came after `step` updates: later steps, the epochs that ended then, and changes of
   * the rate of later steps. Several statements, so it belongs into a transaction.
   */
  readonly forgetAfter: (runId: number, step: number) => void
}

/** A chunk holds 8,192 steps at the most, of 12 bytes each. */
const CHUNKS_AT_ONCE = 32

/** Each takes 4 bytes a step. */
const PER_STEP = ['losses', 'learning_rates', 'gradient_norms'] as const

export function createMetricsRepository(database: Database): MetricsRepository {
  return {
    addSteps(runId, firstStep, { losses, learningRates, gradientNorms, seconds }) {
      database.run(
        `INSERT INTO step_metrics
           (run_id, first_step, losses, learning_rates, gradient_norms, seconds)
         VALUES (:runId, :firstStep, :losses, :learningRates, :gradientNorms, :seconds)
         ON CONFLICT DO NOTHING`,
        {
          runId,
          firstStep,
          losses: bytesOf(losses),
          learningRates: bytesOf(learningRates),
          gradientNorms: bytesOf(gradientNorms),
          seconds,
        },
      )
    },
    *steps(runId, { from = 0, to = Number.MAX_SAFE_INTEGER } = {}) {
      const before = database.get(
        z.object({ firstStep: z.int().nullable() }),
        `SELECT max(first_step) AS firstStep FROM step_metrics
         WHERE run_id = :runId AND first_step <= :from`,
        { runId, from },
      )
      let next = before?.firstStep ?? 0
      for (;;) {
        const page = database.all(
          ChunkRow,
          `SELECT first_step AS firstStep, losses, learning_rates AS learningRates,
             gradient_norms AS gradientNorms, seconds
           FROM step_metrics WHERE run_id = :runId AND first_step BETWEEN :next AND :to
           ORDER BY first_step LIMIT :limit`,
          { runId, next, to, limit: CHUNKS_AT_ONCE },
        )
        yield* page
        const last = page.at(-1)
        if (!last || page.length < CHUNKS_AT_ONCE) return
        next = last.firstStep + 1
      }
    },
    secondsBefore: (runId, step) =>
      database.get(
        z.object({ seconds: z.number() }),
        `SELECT seconds FROM step_metrics
         WHERE run_id = :runId AND first_step < :step AND seconds IS NOT NULL
         ORDER BY first_step DESC LIMIT 1`,
        { runId, step },
      )?.seconds ?? 0,
    addEpoch(runId, metrics) {
      database.run(
        `INSERT OR REPLACE INTO epoch_metrics
           (run_id, epoch, step, train_loss, train_accuracy, validation_loss, validation_accuracy,
            seconds, images_per_second)
         VALUES (:runId, :epoch, :step, :trainLoss, :trainAccuracy, :validationLoss,
           :validationAccuracy, :seconds, :imagesPerSecond)`,
        { runId, ...metrics },
      )
    },
    epochs(runId, most) {
      if (most === undefined) return database.all(EpochMetrics, EPOCHS, { runId })
      const { first, last } = database.get(
        Ends,
        'SELECT min(epoch) AS first, max(epoch) AS last FROM epoch_metrics WHERE run_id = :runId',
        { runId },
      ) ?? { first: null, last: null }
      if (first === null || last === null) return []
      // Looked up by their numbers: of ten thousand epochs the others are not read.
      return database.all(EpochMetrics, SOME_EPOCHS, {
        runId,
        epochs: JSON.stringify(evenly(first, last, most)),
      })
    },
    addRateChange(runId, change) {
      database.run(
        'INSERT OR REPLACE INTO rate_changes (run_id, step, factor) VALUES (:runId, :step, :factor)',
        { runId, ...change },
      )
    },
    rateChanges: (runId) =>
      database.all(
        RateChange,
        'SELECT step, factor FROM rate_changes WHERE run_id = :runId ORDER BY step',
        { runId },
      ),
    forgetAfter(runId, step) {
      const where = { runId, step }
      database.run('DELETE FROM step_metrics WHERE run_id = :runId AND first_step >= :step', where)
      // The chunk that the step lies in keeps its beginning, and that share of its time.
      database.run(
        `UPDATE step_metrics AS cut SET
           seconds = seconds - (seconds - coalesce((
             SELECT max(seconds) FROM step_metrics AS earlier
             WHERE earlier.run_id = :runId AND earlier.first_step < cut.first_step
           ), 0)) * (1 - (:step - first_step) * 4.0 / length(losses)),
           ${PER_STEP.map((name) => `${name} = substr(${name}, 1, (:step - first_step) * 4)`).join(', ')}
         WHERE run_id = :runId AND first_step + length(losses) / 4 > :step`,
        where,
      )
      database.run('DELETE FROM epoch_metrics WHERE run_id = :runId AND step > :step', where)
      database.run('DELETE FROM rate_changes WHERE run_id = :runId AND step > :step', where)
    },
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

// A copy: SQLite's bytes need not lie on a float's boundary.
const floatsOf = (bytes: Uint8Array | null): Float32Array =>
  new Float32Array((bytes ?? new Uint8Array()).slice().buffer)
