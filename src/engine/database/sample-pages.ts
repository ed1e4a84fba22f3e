import { z } from 'zod'
import type { SampleFilter, SampleOrder } from '#shared/domain/sample-filter.ts'
import { SamplePrediction } from '#shared/domain/sample-prediction.ts'
import { Sample } from '#shared/domain/sample.ts'
import { Count, flag, json } from './columns.ts'
import type { Database } from './database.ts'
import { IN_CONFLICT, LIVING_LABELS, orderBy, type Where, whereOf } from './sample-where.ts'

/** A page of a list: `limit` rows from `offset`. */
export interface Page {
  readonly offset: number
  readonly limit: number
}

/** Which photos are read, in which order. */
export interface PageRequest {
  readonly page: Page
  readonly filter: SampleFilter
  readonly order: { readonly by: SampleOrder; readonly descending: boolean }
  /** Whose predictions come with the samples, and sort them by uncertainty. */
  readonly runId?: number | undefined
}

/** A row of `SAMPLE_COLUMNS`. */
export const SampleRow = z.object({
  ...Sample.unwrap().shape,
  pinned: flag,
  excluded: flag,
  inConflict: flag,
  missing: flag,
  prediction: json(SamplePrediction).nullable(),
})
const COLUMNS = `id, path, label_id AS labelId, width, height, format, bytes,
  taken_at AS takenAt, split, pinned, excluded, near_group AS nearGroup,
  (${IN_CONFLICT}) AS inConflict, missing`
export const SAMPLE_COLUMNS = `${COLUMNS}, NULL AS prediction`
/** What the network of run `:runId` says of a sample. */
const PREDICTION = `(SELECT json_object('runId', p.run_id, 'labelId', p.label_id,
    'probability', p.probability, 'uncertainty', p.uncertainty)
  FROM predictions AS p WHERE p.run_id = :runId AND p.sample_id = samples.id
    AND p.label_id IN (${LIVING_LABELS}))`

/** A page of the photos of a filter, and how many there are in all. */
export function readPage(
  database: Database,
  { page, filter, order, runId }: PageRequest,
): { total: number; samples: Sample[] } {
  const where = whereOf(filter)
  const total =
    database.get(
      Count,
      `SELECT count(*) AS count FROM samples WHERE ${where.sql}`,
      where.parameters,
    )?.count ?? 0
  if (runId !== undefined) {
    const ids =
      order.by === 'uncertainty'
        ? byUncertainty(database, where, page, runId, order.descending)
        : sorted(database, where, page, orderBy(order.by, order.descending))
    return { total, samples: readSamples(database, ids, runId) }
  }
  // Nothing is sorted by what no run was asked about.
  const by = orderBy(order.by === 'uncertainty' ? 'path' : order.by, order.descending)
  return {
    total,
    samples: database.all(
      SampleRow,
      `SELECT ${SAMPLE_COLUMNS} FROM samples WHERE ${where.sql} ORDER BY ${by}
       LIMIT :limit OFFSET :offset`,
      { ...where.parameters, ...page },
    ),
  }
}

const Id = z.object({ id: z.int() })

const sorted = (database: Database, where: Where, page: Page, order: string): number[] =>
  database
    .all(
      Id,
      `SELECT id FROM samples WHERE ${where.sql} ORDER BY ${order} LIMIT :limit OFFSET :offset`,
      { ...where.parameters, ...page },
    )
    .map(({ id }) => id)

/**
 * Photos that the network of a run has looked at stand by its uncertainty, as their index gives
 * them; the others follow by path.
 */
function byUncertainty(
  database: Database,
  where: Where,
  { offset, limit }: Page,
  runId: number,
  descending: boolean,
): number[] {
  const seen = `FROM (SELECT sample_id, uncertainty
      FROM predictions INDEXED BY predictions_by_uncertainty
      WHERE run_id = :runId AND label_id IN (${LIVING_LABELS})) AS p
    CROSS JOIN samples ON samples.id = p.sample_id WHERE ${where.sql}`
  const parameters = { ...where.parameters, runId }
  const ids = database
    .all(
      Id,
      `SELECT id ${seen} ORDER BY p.uncertainty ${descending ? 'DESC' : 'ASC'}, path
       LIMIT :limit OFFSET :offset`,
      { ...parameters, limit, offset },
    )
    .map(({ id }) => id)
  if (ids.length === limit) return ids
  // Where some of them fill the page's beginning, the others begin behind these.
  const before =
    ids.length > 0 || offset === 0
      ? offset + ids.length
      : (database.get(Count, `SELECT count(*) AS count ${seen}`, parameters)?.count ?? 0)
  const unseen: Where = {
    sql: `${where.sql} AND NOT EXISTS (SELECT 1 FROM predictions AS p WHERE p.run_id = :runId
      AND p.sample_id = samples.id AND p.label_id IN (${LIVING_LABELS}))`,
    parameters,
  }
  const rest = { offset: Math.max(0, offset - before), limit: limit - ids.length }
  return [...ids, ...sorted(database, unseen, rest, 'path ASC')]
}

/** The samples of these ids, in this order, with what a run's network says of them. */
const readSamples = (database: Database, ids: readonly number[], runId: number): Sample[] =>
  database.all(
    SampleRow,
    `SELECT ${COLUMNS}, ${PREDICTION} AS prediction
     FROM (SELECT key AS place, value AS wanted FROM json_each(:ids))
     CROSS JOIN samples ON samples.id = wanted ORDER BY place`,
    { ids: JSON.stringify(ids), runId },
  )
