import { z } from 'zod'
import type { SampleCounts, SampleFilter } from '#shared/domain/sample-filter.ts'
import { Split } from '#shared/domain/split.ts'
import { Count, LabelTotal } from './columns.ts'
import type { Database } from './database.ts'
import { countPredictions } from './predictions-repository.ts'
import { whereOf } from './sample-where.ts'

/** How many photos a filter shows, and how many it would show with one more choice. */
export function countSamples(
  database: Database,
  filter: SampleFilter,
  runId?: number,
): SampleCounts {
  const { labelId: _label, ...anyLabel } = filter
  const { split: _split, ...anySplit } = filter
  const labels = whereOf(anyLabel)
  const splits = whereOf(anySplit)
  const count = (of: SampleFilter): number => {
    const { sql, parameters } = whereOf(of)
    const row = database.get(
      Count,
      `SELECT count(*) AS count FROM samples WHERE ${sql}`,
      parameters,
    )
    return row?.count ?? 0
  }
  return {
    total: count(filter),
    labels: database.all(
      LabelTotal,
      `SELECT label_id AS labelId, count(*) AS count FROM samples WHERE ${labels.sql} GROUP BY label_id`,
      labels.parameters,
    ),
    splits: database.all(
      SplitTotal,
      `SELECT split, count(*) AS count FROM samples WHERE ${splits.sql} GROUP BY split`,
      splits.parameters,
    ),
    excluded: count({ ...filter, excluded: true }),
    nearDuplicates: count({ ...filter, nearDuplicates: true }),
    conflicts: count({ ...filter, conflicts: true }),
    missing: count({ ...filter, missing: true }),
    predictions: runId === undefined ? null : countPredictions(database, filter, runId),
  }
}

const SplitTotal = z.object({ split: Split.nullable(), count: z.int() })
