import { z } from 'zod'
import { Bytes } from '#shared/domain/binary.ts'
import { Split } from '#shared/domain/split.ts'
import { SplitSettings } from '#shared/domain/split-settings.ts'
import { flag, json } from './columns.ts'
import type { Database } from './database.ts'
import { IN_CONFLICT, TRAINABLE, USABLE } from './sample-where.ts'

/** What a split needs to know of a photo. */
const SplittablePhoto = z.object({
  id: z.int(),
  contentHash: Bytes,
  /** Null without a label, and in conflict, where it is not known. */
  labelId: z.int().nullable(),
  split: Split.nullable(),
  pinned: flag,
  excluded: flag,
  nearGroup: z.int().nullable(),
})
export type SplittablePhoto = z.infer<typeof SplittablePhoto>

const CopyOf = z.object({ id: z.int(), original: z.int() })

/** Photos of one label in one split, or in none, and how many of them are pinned. */
const SplitCount = z.object({
  labelId: z.int(),
  split: Split.nullable(),
  photos: z.int(),
  pinned: z.int(),
})
export type SplitCount = z.infer<typeof SplitCount>

const Group = z.object({ photos: z.int(), sides: z.int() })

export interface SplitsRepository {
  /** What the photos were split with; null where they were not. */
  readonly settings: () => SplitSettings | null
  /** Every photo that could be read, left out or not. */
  readonly photos: () => readonly SplittablePhoto[]
  /** Copies that are not pinned, each with the sample it is a copy of. */
  readonly copies: () => readonly z.infer<typeof CopyOf>[]
  /** Photos that are trained on, by label and split. */
  readonly counts: () => readonly SplitCount[]
  /** Groups of photos that look alike and are trained on, with the number of splits they are in. */
  readonly groups: () => readonly z.infer<typeof Group>[]
}

export const createSplitsRepository = (database: Database): SplitsRepository => ({
  settings: () =>
    database.get(
      z.object({ settings: json(SplitSettings).nullable() }),
      'SELECT split_settings AS settings FROM project',
    )?.settings ?? null,
  photos: () =>
    database.all(
      SplittablePhoto,
      `SELECT id, content_hash AS contentHash, split, pinned, excluded OR missing AS excluded, near_group AS nearGroup,
         CASE WHEN ${IN_CONFLICT} THEN NULL ELSE label_id END AS labelId
       FROM samples WHERE ${USABLE}`,
    ),
  copies: () =>
    database.all(
      CopyOf,
      `SELECT id, duplicate_of AS original FROM samples
       WHERE duplicate_of IS NOT NULL AND withdrawn = 0 AND pinned = 0`,
    ),
  counts: () =>
    database.all(
      SplitCount,
      `SELECT label_id AS labelId, split, count(*) AS photos, sum(pinned) AS pinned
       FROM samples WHERE ${TRAINABLE} GROUP BY label_id, split`,
    ),
  groups: () =>
    database.all(
      Group,
      `SELECT count(*) AS photos, count(DISTINCT split) AS sides FROM samples
       WHERE ${TRAINABLE} AND near_group IS NOT NULL GROUP BY near_group HAVING count(*) > 1`,
    ),
})
