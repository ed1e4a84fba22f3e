import { z } from 'zod'
import { Bytes } from '#shared/domain/binary.ts'
import type { SampleCounts, SampleFilter } from '#shared/domain/sample-filter.ts'
import { PredictionProgress, type SamplePrediction } from '#shared/domain/sample-prediction.ts'
import { Count } from './columns.ts'
import type { Database } from './database.ts'
import { LIVING_LABELS, READABLE, type Where, whereOf } from './sample-where.ts'

/** A photo that a run's network has not looked at. */
const UnseenSample = z.object({ id: z.int(), path: z.string(), contentHash: Bytes })
export type UnseenSample = z.infer<typeof UnseenSample>

/** What a network says of a sample. */
export interface NewPrediction extends Omit<SamplePrediction, 'runId'> {
  readonly sampleId: number
}

/** Labels that a network suggests, by the ids of the samples. */
export interface Suggestions {
  readonly samples: ReadonlyMap<number, number>
  /** Of the samples' copies. */
  readonly copies: ReadonlyMap<number, number>
}

export interface RunPair {
  readonly first: number
  readonly second: number
}

/** Numbers of photos. */
const JudgedByBoth = z.object({
  photos: z.int(),
  firstRight: z.int(),
  secondRight: z.int(),
  onlyFirst: z.int(),
  onlySecond: z.int(),
})
export type JudgedByBoth = z.infer<typeof JudgedByBoth>

export interface PredictionsRepository {
  /** Records what a run's network says, all of it or nothing. */
  readonly add: (runId: number, predictions: readonly NewPrediction[]) => void
  /** A page of the photos that the network has not looked at, by id: those behind `after`. */
  readonly unseen: (
    runId: number,
    page: { readonly after: number; readonly limit: number },
  ) => readonly UnseenSample[]
  readonly progress: (runId: number) => PredictionProgress
  /** What a run's network suggests for the samples that are meant. Labels that are gone are not. */
  readonly suggestions: (runId: number, where: Where) => Suggestions
  /** How two runs' networks judge these photos, of those that both have looked at. */
  readonly judgeBoth: (runs: RunPair, sampleIds: Uint32Array) => JudgedByBoth
  /** Drops what a run's network said. */
  readonly forget: (runId: number) => void
}

const Suggestion = z.object({ id: z.int(), labelId: z.int() })

export const createPredictionsRepository = (database: Database): PredictionsRepository => ({
  add: (runId, predictions) =>
    database.transaction(() => {
      for (const { sampleId, labelId, probability, uncertainty } of predictions) {
        database.run(
          `INSERT INTO predictions (run_id, sample_id, label_id, probability, uncertainty)
           VALUES (:runId, :sampleId, :labelId, :probability, :uncertainty)
           ON CONFLICT DO UPDATE SET label_id = :labelId, probability = :probability,
             uncertainty = :uncertainty`,
          { runId, sampleId, labelId, probability, uncertainty },
        )
      }
    }),
  unseen: (runId, page) =>
    database.all(
      UnseenSample,
      // By an index on what is usable SQLite would sort all of them for each page.
      `SELECT id, path, content_hash AS contentHash FROM samples NOT INDEXED
       WHERE id > :after AND ${READABLE} AND NOT EXISTS
         (SELECT 1 FROM predictions AS p WHERE p.run_id = :runId AND p.sample_id = samples.id)
       ORDER BY id LIMIT :limit`,
      { runId, ...page },
    ),
  progress: (runId) =>
    database.get(
      PredictionProgress,
      `SELECT count(seen) AS predicted, count(*) - count(seen) AS missing
       FROM (SELECT (SELECT 1 FROM predictions AS p
         WHERE p.run_id = :runId AND p.sample_id = samples.id) AS seen
         FROM samples WHERE ${READABLE})`,
      { runId },
    ) ?? { predicted: 0, missing: 0 },
  suggestions(runId, { sql, parameters }) {
    const meant = `p.run_id = :runId AND p.label_id IN (${LIVING_LABELS})
      AND p.sample_id IN (SELECT id FROM samples WHERE ${sql})`
    const labelOf = (rows: readonly z.infer<typeof Suggestion>[]) =>
      new Map(rows.map(({ id, labelId }) => [id, labelId]))
    return {
      samples: labelOf(
        database.all(
          Suggestion,
          `SELECT p.sample_id AS id, p.label_id AS labelId FROM predictions AS p WHERE ${meant}`,
          { ...parameters, runId },
        ),
      ),
      copies: labelOf(
        database.all(
          Suggestion,
          `SELECT copy.id, p.label_id AS labelId FROM samples AS copy
           JOIN predictions AS p ON p.sample_id = copy.duplicate_of
           WHERE copy.duplicate_of IS NOT NULL AND copy.withdrawn = 0 AND ${meant}`,
          { ...parameters, runId },
        ),
      ),
    }
  },
  judgeBoth(runs, sampleIds) {
    const [first, second] = ['a.label_id = s.label_id', 'b.label_id = s.label_id']
    const judged = database.get(
      JudgedByBoth,
      // From the ids to their rows: photos of other splits are not looked at.
      `SELECT count(*) AS photos,
         count(*) FILTER (WHERE ${first}) AS firstRight,
         count(*) FILTER (WHERE ${second}) AS secondRight,
         count(*) FILTER (WHERE ${first} AND NOT ${second}) AS onlyFirst,
         count(*) FILTER (WHERE ${second} AND NOT ${first}) AS onlySecond
       FROM json_each(:ids) AS wanted
       CROSS JOIN samples AS s ON s.id = wanted.value
       CROSS JOIN predictions AS a ON a.run_id = :first AND a.sample_id = s.id
       CROSS JOIN predictions AS b ON b.run_id = :second AND b.sample_id = s.id`,
      { ...runs, ids: JSON.stringify([...sampleIds]) },
    )
    if (!judged) throw new Error('A count without groups has a row.')
    return judged
  },
  forget: (runId) => void database.run('DELETE FROM predictions WHERE run_id = :runId', { runId }),
})

const PredictionTotals = z.object({ right: z.int(), wrong: z.int() })

/** How many photos of a filter a run's network is right about, wrong, and has not looked at. */
export function countPredictions(
  database: Database,
  filter: SampleFilter,
  runId: number,
): NonNullable<SampleCounts['predictions']> {
  const { prediction: _prediction, ...others } = filter
  const { sql, parameters } = whereOf(others)
  const none = whereOf({ ...others, prediction: { runId, is: 'none' } })
  const totals = database.get(
    PredictionTotals,
    // From the predictions to their photos: the other way takes seven times as long.
    `SELECT
       count(*) FILTER (WHERE p.says = label_id) AS right,
       count(*) FILTER (WHERE p.says <> label_id AND p.says IN (${LIVING_LABELS})) AS wrong
     FROM (SELECT sample_id, label_id AS says FROM predictions WHERE run_id = :runId) AS p
     CROSS JOIN samples ON samples.id = p.sample_id WHERE ${sql}`,
    { ...parameters, runId },
  )
  const unseen = database.get(
    Count,
    `SELECT count(*) AS count FROM samples WHERE ${none.sql}`,
    none.parameters,
  )
  if (!totals || !unseen) throw new Error('A count without groups has a row.')
  return { ...totals, none: unseen.count }
}
