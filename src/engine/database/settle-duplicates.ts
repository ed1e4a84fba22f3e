import type { Database } from './database.ts'
import { USABLE } from './sample-where.ts'

/**
 * Finds files of the same bytes. The one that is there and was there first counts; where that was
 * withdrawn, went missing or holds something else now, the next. Part of a transaction of its
 * caller's.
 */
export function settleDuplicatesIn(database: Database): void {
  // A copy that takes the place of what is no longer there takes over what was said of it. Where
  // both have a label, the one that is left says which is meant.
  database.run(
    `UPDATE samples SET label_id = coalesce(samples.label_id, original.label_id),
       excluded = original.excluded, split = original.split, pinned = original.pinned
     FROM samples AS original
     WHERE original.id = samples.duplicate_of AND samples.state = 'duplicate'
       AND samples.withdrawn = 0 AND samples.missing = 0 AND original.withdrawn = 0
       AND (original.missing = 1 OR original.state IN ('pending', 'unreadable'))`,
  )
  database.run(
    `UPDATE samples SET state = 'ready', duplicate_of = NULL
     WHERE state = 'duplicate' AND withdrawn = 0 AND duplicate_of IN
       (SELECT id FROM samples WHERE state <> 'ready' OR withdrawn = 1 OR missing = 1)`,
  )
  database.run(
    `UPDATE samples SET state = 'duplicate', duplicate_of = first.id
     FROM (SELECT content_hash, coalesce(min(iif(missing = 0, id, NULL)), min(id)) AS id
       FROM samples WHERE ${USABLE} GROUP BY content_hash HAVING count(*) > 1) AS first
     WHERE samples.content_hash = first.content_hash AND samples.id <> first.id AND ${USABLE}`,
  )
}
