import { z } from 'zod'
import { Bytes } from '#shared/domain/binary.ts'
import type { EpochLook } from '#shared/domain/epoch-look.ts'
import { Pictures } from '#shared/domain/pictures.ts'
import type { WatchedPredictions } from '#shared/domain/watched-photos.ts'
import { json } from './columns.ts'
import type { Database } from './database.ts'

/** Epochs of which predictions and pictures are kept: with more, every second goes, and so on. */
export const MOST_KEPT = { watched: 200, pictures: 40 } as const

/** What a network saw after an epoch. */
export type NetworkPictures = Pick<EpochLook, 'step' | 'weights' | 'activations'> & {
  readonly epoch: number
}

export interface LooksRepository {
  /** A look at an epoch that was looked at replaces it. In a transaction: several statements. */
  readonly add: (runId: number, look: EpochLook) => void
  /** What was said of the watched photos, the earliest epoch first. */
  readonly watched: (runId: number) => readonly WatchedPredictions[]
  /** The epochs of which there are pictures, the earliest first. */
  readonly pictured: (runId: number) => readonly number[]
  /** Those of the latest epoch up to `epoch`; undefined where there are none. */
  readonly pictures: (runId: number, epoch: number) => NetworkPictures | undefined
  /** Forgets what was seen after `step` updates. */
  readonly forgetAfter: (runId: number, step: number) => void
}

const WatchedRow = z.object({ epoch: z.int(), outputs: Bytes, probabilities: Bytes }).transform(
  // Copies: SQLite's bytes need not lie on a number's boundary.
  ({ epoch, outputs, probabilities }): WatchedPredictions => ({
    epoch,
    outputs: new Uint16Array(outputs.slice().buffer),
    probabilities: new Float32Array(probabilities.slice().buffer),
  }),
)

const Shape = z.object({
  count: z.int(),
  of: z.int(),
  height: z.int(),
  width: z.int(),
  channels: z.int(),
  largest: z.array(z.number()).transform((numbers) => Float32Array.from(numbers)),
})

const PicturesRow = z
  .object({
    epoch: z.int(),
    step: z.int(),
    weightsShape: json(Shape).nullable(),
    weights: Bytes.nullable(),
    activationsShape: json(Shape).nullable(),
    activations: Bytes.nullable(),
  })
  .transform(({ epoch, step, ...row }): NetworkPictures => ({
    epoch,
    step,
    weights: picturesOf(row.weightsShape, row.weights),
    activations: picturesOf(row.activationsShape, row.activations),
  }))

const picturesOf = (
  shape: z.infer<typeof Shape> | null,
  values: Uint8Array | null,
): Pictures | null => (shape && values ? Pictures.parse({ ...shape, values }) : null)

const shapeOf = (pictures: Pictures | null): string | null => {
  if (!pictures) return null
  const { values: _values, largest, ...shape } = pictures
  return JSON.stringify({ ...shape, largest: [...largest] })
}

export function createLooksRepository(database: Database): LooksRepository {
  /**
   * Thins evenly: of stretches of 1, 2, 4 … epochs, as many as are needed, the first one stays, and
   * the last of all.
   */
  function thin(table: 'watched_predictions' | 'network_pictures', runId: number, most: number) {
    database.run(
      `WITH mine AS (SELECT epoch FROM ${table} WHERE run_id = :runId),
         stretch AS (
           SELECT max(1, CAST(pow(2, ceil(log2((max(epoch) + 1.0) / :most))) AS INTEGER)) AS epochs
           FROM mine
         )
       DELETE FROM ${table} WHERE run_id = :runId
         AND (SELECT count(*) FROM mine) > :most
         AND epoch <> (SELECT max(epoch) FROM mine)
         AND epoch NOT IN (
           SELECT min(epoch) FROM mine GROUP BY epoch / (SELECT epochs FROM stretch)
         )`,
      { runId, most },
    )
  }

  return {
    add(runId, { step, watched, weights, activations }) {
      const { epoch, outputs, probabilities } = watched
      database.run(
        `INSERT OR REPLACE INTO watched_predictions (run_id, epoch, step, outputs, probabilities)
         VALUES (:runId, :epoch, :step, :outputs, :probabilities)`,
        { runId, epoch, step, outputs: bytesOf(outputs), probabilities: bytesOf(probabilities) },
      )
      thin('watched_predictions', runId, MOST_KEPT.watched)
      if (!weights && !activations) return
      database.run(
        `INSERT OR REPLACE INTO network_pictures
           (run_id, epoch, step, weights_shape, weights, activations_shape, activations)
         VALUES (:runId, :epoch, :step, :weightsShape, :weights, :activationsShape, :activations)`,
        {
          runId,
          epoch,
          step,
          weightsShape: shapeOf(weights),
          weights: weights?.values ?? null,
          activationsShape: shapeOf(activations),
          activations: activations?.values ?? null,
        },
      )
      thin('network_pictures', runId, MOST_KEPT.pictures)
    },
    watched: (runId) =>
      database.all(
        WatchedRow,
        `SELECT epoch, outputs, probabilities FROM watched_predictions
         WHERE run_id = :runId ORDER BY epoch`,
        { runId },
      ),
    pictured: (runId) =>
      database
        .all(
          z.object({ epoch: z.int() }),
          'SELECT epoch FROM network_pictures WHERE run_id = :runId ORDER BY epoch',
          { runId },
        )
        .map(({ epoch }) => epoch),
    pictures: (runId, epoch) =>
      database.get(
        PicturesRow,
        `SELECT epoch, step, weights_shape AS weightsShape, weights,
           activations_shape AS activationsShape, activations
         FROM network_pictures WHERE run_id = :runId AND epoch <= :epoch
         ORDER BY epoch DESC LIMIT 1`,
        { runId, epoch },
      ),
    forgetAfter(runId, step) {
      for (const table of ['watched_predictions', 'network_pictures']) {
        database.run(`DELETE FROM ${table} WHERE run_id = :runId AND step > :step`, { runId, step })
      }
    },
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array | Uint16Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)
