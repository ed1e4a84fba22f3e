import { z } from 'zod'
import { Bytes } from '#shared/domain/binary.ts'
import type { SampleCounts, SampleFilter, SampleOrder } from '#shared/domain/sample-filter.ts'
import {
  PhotoFormat,
  Sample,
  SampleCopy,
  UnreadableFile,
  type UnreadableReason,
} from '#shared/domain/sample.ts'
import { Split } from '#shared/domain/split.ts'
import { Count, flag } from './columns.ts'
import type { Database } from './database.ts'
import { IN_CONFLICT, orderBy, TRAINABLE, USABLE, type Where, whereOf } from './sample-where.ts'

/** A file that an import found and has yet to read. */
export interface FoundFile {
  readonly path: string
  readonly labelId: number | null
  /** The split that the folder or its list puts it into, for good. */
  readonly split?: Split | null
}

/** What was read of a photo. */
export interface ReadPhoto {
  readonly contentHash: Uint8Array
  readonly bytes: number
  readonly format: PhotoFormat
  readonly width: number
  readonly height: number
  readonly takenAt: string | null
  /** 64 bits that are alike for photos that look alike; null for a photo without detail. */
  readonly perceptualHash: Uint8Array | null
  /** Mean red, green and blue. */
  readonly meanColour: Uint8Array
}

const Pending = z.object({ id: z.int(), path: z.string() })
export type PendingSample = z.infer<typeof Pending>

/** What training needs of a photo: where it is, which one it is, its label, and where it belongs. */
const TrainingSample = z.object({
  id: z.int(),
  path: z.string(),
  labelId: z.int(),
  contentHash: Bytes,
  split: Split.nullable(),
  nearGroup: z.int().nullable(),
})
export type TrainingSample = z.infer<typeof TrainingSample>

/** What is compared to find photos that look alike. */
const HashedSample = z.object({
  id: z.int(),
  perceptualHash: Bytes,
  takenAt: z.string().nullable(),
})
export type HashedSample = z.infer<typeof HashedSample>

/** What is known of a photo besides what it shows. */
const PhotoFacts = z.object({
  labelId: z.int(),
  bytes: z.int(),
  width: z.int(),
  height: z.int(),
  format: PhotoFormat,
  takenAt: z.string().nullable(),
  meanColour: Bytes.nullable(),
})
export type PhotoFacts = z.infer<typeof PhotoFacts>

const LabelTotal = z.object({ labelId: z.int().nullable(), count: z.int() })

const CopyRow = z.object({
  sampleId: z.int(),
  path: z.string(),
  labelId: z.int().nullable(),
})

/** How many files there are of each kind. */
export interface DatasetCounts {
  /** Read and not left out. */
  readonly ready: number
  readonly excluded: number
  readonly unreadable: number
  readonly pending: number
  /** Copies, which count for nothing. */
  readonly duplicates: number
  /** Samples of which a copy has another label. */
  readonly conflicts: number
  /** Ready photos of each label id. */
  readonly byLabel: ReadonlyMap<number, number>
  readonly unlabelled: number
}

/** A page of a list: `limit` rows from `offset`. */
interface Page {
  readonly offset: number
  readonly limit: number
}

export interface SamplesRepository {
  /** Adds files that are not there yet. */
  readonly add: (importId: number, files: readonly FoundFile[]) => void
  readonly pending: () => readonly PendingSample[]
  readonly markReady: (id: number, photo: ReadPhoto) => void
  readonly markUnreadable: (id: number, reason: UnreadableReason, explanation: string) => void
  /**
   * Finds files of the same bytes. The one that was there first counts; where that was withdrawn,
   * the next.
   */
  readonly settleDuplicates: () => void
  readonly datasetCounts: () => DatasetCounts
  readonly page: (
    page: Page,
    filter: SampleFilter,
    order: { readonly by: SampleOrder; readonly descending: boolean },
  ) => { total: number; samples: Sample[] }
  readonly counts: (filter: SampleFilter) => SampleCounts
  readonly unreadable: (page: Page) => { total: number; files: UnreadableFile[] }
  readonly sample: (id: number) => Sample | undefined
  readonly get: (id: number) => { path: string; contentHash: Uint8Array } | undefined
  /** Paths and labels of the copies of a sample. */
  readonly copies: (id: number) => readonly SampleCopy[]
  /** Samples of which there are copies, by path. */
  readonly withCopies: (
    page: Page,
    conflictsOnly: boolean,
  ) => { total: number; samples: { sampleId: number; path: string; labelId: number | null }[] }
  /** Every photo that may be trained on, by path: the order that seeds rely on. */
  readonly forTraining: () => readonly TrainingSample[]
  /** The same photos, by id. */
  readonly facts: () => readonly PhotoFacts[]
  /** A page of them, by id: those behind `after`. */
  readonly hashed: (page: {
    readonly after: number
    readonly limit: number
  }) => readonly HashedSample[]
  /** Gives every usable sample its group of photos that look alike, or none. */
  readonly setNearGroups: (groups: ReadonlyMap<number, number>) => void
}

const SampleRow = z.object({
  ...Sample.unwrap().shape,
  pinned: flag,
  excluded: flag,
  inConflict: flag,
})
const SAMPLE_COLUMNS = `id, path, label_id AS labelId, width, height, format, bytes,
  taken_at AS takenAt, split, pinned, excluded, near_group AS nearGroup,
  (${IN_CONFLICT}) AS inConflict`

export function createSamplesRepository(database: Database): SamplesRepository {
  const count = ({ sql, parameters }: Where): number =>
    database.get(Count, `SELECT count(*) AS count FROM samples WHERE ${sql}`, parameters)?.count ??
    0
  const countWhere = (sql: string): number => count({ sql, parameters: {} })

  return {
    add(importId, files) {
      const rows = files.map(({ path, labelId, split = null }) => [path, labelId, split])
      // One statement for all, which takes half the time. SQLite needs the WHERE to tell the two
      // meanings of ON apart.
      database.run(
        `INSERT INTO samples (import_id, path, label_id, split, pinned)
         SELECT :importId, value ->> 0, value ->> 1, value ->> 2, value ->> 2 IS NOT NULL
         FROM json_each(:files) WHERE true ON CONFLICT (path) DO NOTHING`,
        { importId, files: JSON.stringify(rows) },
      )
    },
    pending: () =>
      database.all(
        Pending,
        `SELECT id, path FROM samples WHERE state = 'pending' AND withdrawn = 0 ORDER BY path`,
      ),
    markReady(
      id,
      { contentHash, bytes, format, width, height, takenAt, perceptualHash, meanColour },
    ) {
      database.run(
        `UPDATE samples SET state = 'ready', content_hash = :contentHash, bytes = :bytes,
           format = :format, width = :width, height = :height, taken_at = :takenAt,
           perceptual_hash = :perceptualHash, mean_colour = :meanColour WHERE id = :id`,
        {
          ...{ id, contentHash, bytes, format, width, height },
          ...{ takenAt, perceptualHash, meanColour },
        },
      )
    },
    markUnreadable(id, reason, explanation) {
      database.run(
        `UPDATE samples SET state = 'unreadable', reason = :reason, explanation = :explanation
         WHERE id = :id`,
        { id, reason, explanation },
      )
    },
    settleDuplicates: () =>
      database.transaction(() => {
        database.run(
          `UPDATE samples SET state = 'ready', duplicate_of = NULL
           WHERE state = 'duplicate' AND withdrawn = 0 AND duplicate_of IN
             (SELECT id FROM samples WHERE state <> 'ready' OR withdrawn = 1)`,
        )
        database.run(
          `UPDATE samples SET state = 'duplicate', duplicate_of = first.id
           FROM (SELECT content_hash, min(id) AS id FROM samples WHERE ${USABLE}
             GROUP BY content_hash HAVING count(*) > 1) AS first
           WHERE samples.content_hash = first.content_hash AND samples.id <> first.id AND ${USABLE}`,
        )
      }),
    datasetCounts() {
      const totals = database.all(
        LabelTotal,
        `SELECT label_id AS labelId, count(*) AS count FROM samples
         WHERE ${USABLE} AND excluded = 0 GROUP BY label_id`,
      )
      const byLabel = new Map<number, number>()
      let unlabelled = 0
      for (const { labelId, count: photos } of totals) {
        if (labelId === null) unlabelled = photos
        else byLabel.set(labelId, photos)
      }
      return {
        ready: totals.reduce((sum, total) => sum + total.count, 0),
        excluded: countWhere(`${USABLE} AND excluded = 1`),
        unreadable: countWhere(`state = 'unreadable' AND withdrawn = 0`),
        pending: countWhere(`state = 'pending' AND withdrawn = 0`),
        duplicates: countWhere(`state = 'duplicate' AND withdrawn = 0`),
        conflicts: countWhere(`${USABLE} AND ${IN_CONFLICT}`),
        byLabel,
        unlabelled,
      }
    },
    page({ offset, limit }, filter, { by, descending }) {
      const where = whereOf(filter)
      return {
        total: count(where),
        samples: database.all(
          SampleRow,
          `SELECT ${SAMPLE_COLUMNS} FROM samples WHERE ${where.sql}
           ORDER BY ${orderBy(by, descending)} LIMIT :limit OFFSET :offset`,
          { ...where.parameters, limit, offset },
        ),
      }
    },
    counts(filter) {
      const { labelId: _label, ...anyLabel } = filter
      const { split: _split, ...anySplit } = filter
      const labels = whereOf(anyLabel)
      const splits = whereOf(anySplit)
      return {
        total: count(whereOf(filter)),
        labels: database.all(
          LabelTotal,
          `SELECT label_id AS labelId, count(*) AS count FROM samples WHERE ${labels.sql} GROUP BY label_id`,
          labels.parameters,
        ),
        splits: database.all(
          z.object({ split: Split.nullable(), count: z.int() }),
          `SELECT split, count(*) AS count FROM samples WHERE ${splits.sql} GROUP BY split`,
          splits.parameters,
        ),
        excluded: count(whereOf({ ...filter, excluded: true })),
        nearDuplicates: count(whereOf({ ...filter, nearDuplicates: true })),
        conflicts: count(whereOf({ ...filter, conflicts: true })),
      }
    },
    unreadable: ({ offset, limit }) => ({
      total: countWhere(`state = 'unreadable' AND withdrawn = 0`),
      files: database.all(
        UnreadableFile,
        `SELECT path, reason, explanation FROM samples WHERE state = 'unreadable' AND withdrawn = 0
         ORDER BY path LIMIT :limit OFFSET :offset`,
        { limit, offset },
      ),
    }),
    sample: (id) =>
      database.get(
        SampleRow,
        `SELECT ${SAMPLE_COLUMNS} FROM samples WHERE id = :id AND ${USABLE}`,
        { id },
      ),
    get: (id) =>
      database.get(
        z.object({ path: z.string(), contentHash: Bytes }),
        `SELECT path, content_hash AS contentHash FROM samples WHERE id = :id AND ${USABLE}`,
        { id },
      ),
    copies: (id) =>
      database.all(
        SampleCopy,
        `SELECT path, label_id AS labelId FROM samples
         WHERE duplicate_of = :id AND withdrawn = 0 ORDER BY path`,
        { id },
      ),
    withCopies({ offset, limit }, conflictsOnly) {
      const sql = `${USABLE} AND ${
        conflictsOnly
          ? IN_CONFLICT
          : 'id IN (SELECT duplicate_of FROM samples WHERE duplicate_of IS NOT NULL AND withdrawn = 0)'
      }`
      return {
        total: countWhere(sql),
        samples: database.all(
          CopyRow,
          `SELECT id AS sampleId, path, label_id AS labelId FROM samples WHERE ${sql}
           ORDER BY path LIMIT :limit OFFSET :offset`,
          { offset, limit },
        ),
      }
    },
    forTraining: () =>
      database.all(
        TrainingSample,
        `SELECT id, path, label_id AS labelId, content_hash AS contentHash, split,
           near_group AS nearGroup FROM samples
         WHERE ${TRAINABLE} ORDER BY path`,
      ),
    facts: () =>
      database.all(
        PhotoFacts,
        `SELECT label_id AS labelId, bytes, width, height, format, taken_at AS takenAt,
           mean_colour AS meanColour FROM samples WHERE ${TRAINABLE} ORDER BY id`,
      ),
    hashed: (page) =>
      database.all(
        HashedSample,
        `SELECT id, perceptual_hash AS perceptualHash, taken_at AS takenAt FROM samples
         WHERE id > :after AND ${USABLE} AND perceptual_hash IS NOT NULL ORDER BY id LIMIT :limit`,
        { ...page },
      ),
    setNearGroups: (groups) =>
      database.transaction(() => {
        database.run('UPDATE samples SET near_group = NULL WHERE near_group IS NOT NULL')
        database.run(
          `UPDATE samples SET near_group = wanted.value ->> 1
           FROM json_each(:groups) AS wanted WHERE samples.id = wanted.value ->> 0`,
          { groups: JSON.stringify([...groups]) },
        )
      }),
  }
}
