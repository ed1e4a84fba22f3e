import { z } from 'zod'
import { MAX_GROUP_SAMPLES, type NearGroup } from '#shared/domain/near-group.ts'
import type { Database } from './database.ts'
import { Count } from './columns.ts'
import { SAMPLE_COLUMNS, SampleRow } from './sample-pages.ts'
import { USABLE } from './sample-where.ts'

/** Groups of photos that look nearly the same. */
export interface NearGroupsRepository {
  /**
   * Those of which two photos or more are not left out, some photos of each by path. First those of
   * several labels, then by number.
   */
  readonly page: (page: { readonly offset: number; readonly limit: number }) => {
    readonly total: number
    readonly groups: NearGroup[]
  }
}

const GroupRow = z.object({ nearGroup: z.int(), photos: z.int(), labels: z.int() })

/** A photo of a group that counts. */
const COUNTS = `near_group IS NOT NULL AND ${USABLE} AND excluded = 0`

export const createNearGroupsRepository = (database: Database): NearGroupsRepository => ({
  page: ({ offset, limit }) => ({
    total:
      database.get(
        Count,
        `SELECT count(*) AS count FROM (SELECT near_group FROM samples WHERE ${COUNTS}
           GROUP BY near_group HAVING count(*) > 1)`,
      )?.count ?? 0,
    groups: database
      .all(
        GroupRow,
        `SELECT near_group AS nearGroup, count(*) AS photos, count(DISTINCT label_id) AS labels
         FROM samples WHERE ${COUNTS} GROUP BY near_group HAVING count(*) > 1
         ORDER BY labels > 1 DESC, near_group LIMIT :limit OFFSET :offset`,
        { offset, limit },
      )
      .map((group) => withSamples(database, group)),
  }),
})

function withSamples(database: Database, group: z.infer<typeof GroupRow>): NearGroup {
  const of = { nearGroup: group.nearGroup }
  const samples = database.all(
    SampleRow,
    `SELECT ${SAMPLE_COLUMNS} FROM samples WHERE near_group = :nearGroup AND ${USABLE}
       AND excluded = 0 ORDER BY path LIMIT ${MAX_GROUP_SAMPLES}`,
    of,
  )
  const largest = database.get(
    z.object({ id: z.int() }),
    `SELECT id FROM samples WHERE near_group = :nearGroup AND ${USABLE} AND excluded = 0
     ORDER BY width * height DESC, bytes DESC, path LIMIT 1`,
    of,
  )
  if (!largest) throw new Error('A group that was just counted has photos.')
  return { ...group, largestId: largest.id, samples }
}
