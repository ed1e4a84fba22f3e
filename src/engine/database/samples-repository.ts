import { z } from 'zod'
import { Bytes } from '#shared/domain/binary.ts'
import type { SampleCounts, SampleFilter, SampleOrder } from '#shared/domain/sample-filter.ts'
import {
  PhotoFormat,
  type Sample,
  SampleCopy,
  UnreadableFile,
  type UnreadableReason,
} from '#shared/domain/sample.ts'
import { Split } from '#shared/domain/split.ts'
import { Count, flag, LabelTotal } from './columns.ts'
import type { Database } from './database.ts'
import { countSamples } from './sample-counts.ts'
import { type Page, readPage, SAMPLE_COLUMNS, SampleRow } from './sample-pages.ts'
import { IN_CONFLICT, READABLE, THERE, TRAINABLE, USABLE } from './sample-where.ts'
import { settleDuplicatesIn } from './settle-duplicates.ts'

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
  /** When its file had last been written to, in milliseconds since 1970. */
  readonly modifiedAt?: number | null
}

/** What the disk said of a file as it was read. */
export interface FileFacts {
  readonly bytes: number
  /** In milliseconds since 1970. */
  readonly modifiedAt: number
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
  pinned: flag,
  nearGroup: z.int().nullable(),
})
export type TrainingSample = z.infer<typeof TrainingSample>

/** Which photo it is, whether it may be trained on or not. */
const KnownSample = z.object({
  id: z.int(),
  path: z.string(),
  labelId: z.int().nullable(),
  contentHash: Bytes,
  missing: flag,
})
export type KnownSample = z.infer<typeof KnownSample>

/** What is compared to find photos that look alike. */
const HashedSample = z.object({
  id: z.int(),
  perceptualHash: Bytes,
  takenAt: z.string().nullable(),
})
export type HashedSample = z.infer<typeof HashedSample>

/** What is known of a photo besides what it shows. */
const PhotoFacts = z.object({
  id: z.int(),
  labelId: z.int(),
  bytes: z.int(),
  width: z.int(),
  height: z.int(),
  format: PhotoFormat,
  takenAt: z.string().nullable(),
  meanColour: Bytes.nullable(),
})
export type PhotoFacts = z.infer<typeof PhotoFacts>

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
  /** Photos whose file is not there, left out or not; none of the other counts has them. */
  readonly missing: number
  /** Ready photos of each label id. */
  readonly byLabel: ReadonlyMap<number, number>
  readonly unlabelled: number
}

/** At most `limit` rows of a list by id, behind `after`. */
interface PageById {
  readonly after: number
  readonly limit: number
}

export interface SamplesRepository {
  /** Adds files that are not there yet. */
  readonly add: (importId: number, files: readonly FoundFile[]) => void
  readonly pending: () => readonly PendingSample[]
  readonly markReady: (id: number, photo: ReadPhoto) => void
  readonly markUnreadable: (
    id: number,
    reason: UnreadableReason,
    explanation: string,
    file?: FileFacts,
  ) => void
  /** Finds files of the same bytes; see `settleDuplicatesIn`. */
  readonly settleDuplicates: () => void
  readonly datasetCounts: () => DatasetCounts
  readonly page: (
    page: Page,
    filter: SampleFilter,
    order: { readonly by: SampleOrder; readonly descending: boolean },
    /** Whose predictions come with the samples, and sort them by uncertainty. */
    runId?: number,
  ) => { total: number; samples: Sample[] }
  readonly counts: (filter: SampleFilter, runId?: number) => SampleCounts
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
  /** Every photo that could be read once, by path; copies of the same bytes only once. */
  readonly known: () => readonly KnownSample[]
  /** The photos that may be trained on. */
  readonly facts: (page: PageById) => readonly PhotoFacts[]
  /** Usable photos, without a label too. */
  readonly hashed: (page: PageById) => readonly HashedSample[]
  /** Gives every usable sample its group of photos that look alike, or none. */
  readonly setNearGroups: (groups: ReadonlyMap<number, number>) => void
}

export function createSamplesRepository(database: Database): SamplesRepository {
  const countWhere = (sql: string): number =>
    database.get(Count, `SELECT count(*) AS count FROM samples WHERE ${sql}`)?.count ?? 0

  return {
    add(importId, files) {
      const rows = files.map(({ path, labelId, split = null }) => [path, labelId, split])
      // One statement for all, which takes half the time. SQLite needs the WHERE to tell the two
      // meanings of ON apart.
      database.run(
        `INSERT INTO samples (import_id, path, label_id, split, pinned)
         SELECT :importId, value ->> 0, value ->> 1, value ->> 2, value ->> 2 IS NOT NULL
         FROM json_each(:files) WHERE true ON CONFLICT (path) WHERE missing = 0 DO NOTHING`,
        { importId, files: JSON.stringify(rows) },
      )
    },
    pending: () =>
      database.all(
        Pending,
        `SELECT id, path FROM samples
         WHERE state = 'pending' AND ${THERE} ORDER BY path`,
      ),
    markReady(id, { modifiedAt = null, ...photo }) {
      const { contentHash, bytes, format, width, height } = photo
      const { takenAt, perceptualHash, meanColour } = photo
      database.run(
        `UPDATE samples SET state = 'ready', content_hash = :contentHash, bytes = :bytes,
           format = :format, width = :width, height = :height, taken_at = :takenAt,
           perceptual_hash = :perceptualHash, mean_colour = :meanColour,
           modified_at = :modifiedAt, reason = NULL, explanation = NULL WHERE id = :id`,
        {
          ...{ id, contentHash, bytes, format, width, height },
          ...{ takenAt, perceptualHash, meanColour, modifiedAt },
        },
      )
    },
    markUnreadable(id, reason, explanation, file) {
      database.run(
        `UPDATE samples SET state = 'unreadable', reason = :reason, explanation = :explanation,
           bytes = :bytes, modified_at = :modifiedAt WHERE id = :id`,
        {
          ...{ id, reason, explanation },
          ...{ bytes: file?.bytes ?? null, modifiedAt: file?.modifiedAt ?? null },
        },
      )
    },
    settleDuplicates: () => database.transaction(() => settleDuplicatesIn(database)),
    datasetCounts() {
      const totals = database.all(
        LabelTotal,
        `SELECT label_id AS labelId, count(*) AS count FROM samples
         WHERE ${READABLE} AND excluded = 0 GROUP BY label_id`,
      )
      const byLabel = new Map<number, number>()
      let unlabelled = 0
      for (const { labelId, count: photos } of totals) {
        if (labelId === null) unlabelled = photos
        else byLabel.set(labelId, photos)
      }
      return {
        ready: totals.reduce((sum, total) => sum + total.count, 0),
        excluded: countWhere(`${READABLE} AND excluded = 1`),
        unreadable: countWhere(`state = 'unreadable' AND ${THERE}`),
        pending: countWhere(`state = 'pending' AND ${THERE}`),
        duplicates: countWhere(`state = 'duplicate' AND ${THERE}`),
        // Leaving a photo out settles it too.
        conflicts: countWhere(`${USABLE} AND excluded = 0 AND ${IN_CONFLICT}`),
        missing: countWhere(`${USABLE} AND missing = 1`),
        byLabel,
        unlabelled,
      }
    },
    page: (page, filter, order, runId) => readPage(database, { page, filter, order, runId }),
    counts: (filter, runId) => countSamples(database, filter, runId),
    unreadable: ({ offset, limit }) => ({
      total: countWhere(`state = 'unreadable' AND ${THERE}`),
      files: database.all(
        UnreadableFile,
        `SELECT path, reason, explanation FROM samples WHERE state = 'unreadable' AND ${THERE}
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
         WHERE duplicate_of = :id AND ${THERE} ORDER BY path`,
        { id },
      ),
    withCopies({ offset, limit }, conflictsOnly) {
      const sql = `${USABLE} AND ${
        conflictsOnly
          ? `excluded = 0 AND ${IN_CONFLICT}`
          : `id IN (SELECT duplicate_of FROM samples WHERE duplicate_of IS NOT NULL AND ${THERE})`
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
        `SELECT id, path, label_id AS labelId, content_hash AS contentHash, split, pinned,
           near_group AS nearGroup FROM samples
         WHERE ${TRAINABLE} ORDER BY path`,
      ),
    known: () =>
      database.all(
        KnownSample,
        `SELECT id, path, label_id AS labelId, content_hash AS contentHash, missing FROM samples
         WHERE ${USABLE} ORDER BY path`,
      ),
    facts: (page) =>
      database.all(
        PhotoFacts,
        `SELECT id, label_id AS labelId, bytes, width, height, format, taken_at AS takenAt,
           mean_colour AS meanColour FROM samples NOT INDEXED
         WHERE id > :after AND ${TRAINABLE} ORDER BY id LIMIT :limit`,
        { ...page },
      ),
    hashed: (page) =>
      database.all(
        HashedSample,
        `SELECT id, perceptual_hash AS perceptualHash, taken_at AS takenAt FROM samples NOT INDEXED
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
