import { z } from 'zod'
import { Bytes } from '#shared/domain/binary.ts'
import {
  type PhotoFormat,
  Sample,
  UnreadableFile,
  type UnreadableReason,
} from '#shared/domain/sample.ts'
import type { Database } from './database.ts'

/** A file that an import found and has yet to read. */
export interface FoundFile {
  readonly path: string
  readonly labelId: number | null
}

export interface ReadPhoto {
  readonly contentHash: Uint8Array
  readonly bytes: number
  readonly format: PhotoFormat
  readonly width: number
  readonly height: number
}

const Pending = z.object({ id: z.int(), path: z.string() })
export type PendingSample = z.infer<typeof Pending>

/** What training needs of a photo: where it is, which one it is, and its label. */
const TrainingSample = z.object({
  id: z.int(),
  path: z.string(),
  labelId: z.int(),
  contentHash: Bytes,
})
export type TrainingSample = z.infer<typeof TrainingSample>

const Count = z.object({ count: z.int() })
const LabelTotal = z.object({ labelId: z.int().nullable(), count: z.int() })

export interface SampleCounts {
  readonly ready: number
  readonly unreadable: number
  readonly pending: number
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
  readonly add: (importId: number, files: readonly FoundFile[]) => void
  readonly pending: () => readonly PendingSample[]
  readonly markReady: (id: number, photo: ReadPhoto) => void
  readonly markUnreadable: (id: number, reason: UnreadableReason, explanation: string) => void
  readonly counts: () => SampleCounts
  /** Ready photos by path: of one label, of none (null), or of all (undefined). */
  readonly page: (
    page: Page,
    labelId: number | null | undefined,
  ) => { total: number; samples: Sample[] }
  readonly unreadable: (page: Page) => { total: number; files: UnreadableFile[] }
  readonly get: (id: number) => { path: string; contentHash: Uint8Array } | undefined
  /** Every ready photo with a label, by path: the order that seeds rely on. */
  readonly forTraining: () => readonly TrainingSample[]
}

const SAMPLE_COLUMNS = 'id, path, label_id AS labelId, width, height, format, bytes'

export function createSamplesRepository(database: Database): SamplesRepository {
  const count = (where: string, parameters = {}): number =>
    database.get(Count, `SELECT count(*) AS count FROM samples WHERE ${where}`, parameters)
      ?.count ?? 0

  return {
    add(importId, files) {
      database.transaction(() => {
        for (const { path, labelId } of files) {
          database.run(
            `INSERT INTO samples (import_id, path, label_id) VALUES (:importId, :path, :labelId)
             ON CONFLICT (path) DO NOTHING`,
            { importId, path, labelId },
          )
        }
      })
    },
    pending: () =>
      database.all(Pending, `SELECT id, path FROM samples WHERE state = 'pending' ORDER BY path`),
    markReady(id, { contentHash, bytes, format, width, height }) {
      database.run(
        `UPDATE samples SET state = 'ready', content_hash = :contentHash, bytes = :bytes,
           format = :format, width = :width, height = :height WHERE id = :id`,
        { id, contentHash, bytes, format, width, height },
      )
    },
    markUnreadable(id, reason, explanation) {
      database.run(
        `UPDATE samples SET state = 'unreadable', reason = :reason, explanation = :explanation
         WHERE id = :id`,
        { id, reason, explanation },
      )
    },
    counts() {
      const totals = database.all(
        LabelTotal,
        `SELECT label_id AS labelId, count(*) AS count FROM samples WHERE state = 'ready' GROUP BY label_id`,
      )
      const byLabel = new Map<number, number>()
      let unlabelled = 0
      for (const { labelId, count } of totals) {
        if (labelId === null) unlabelled = count
        else byLabel.set(labelId, count)
      }
      return {
        ready: totals.reduce((sum, total) => sum + total.count, 0),
        unreadable: count(`state = 'unreadable'`),
        pending: count(`state = 'pending'`),
        byLabel,
        unlabelled,
      }
    },
    page({ offset, limit }, labelId) {
      const where =
        labelId === undefined ? `state = 'ready'` : `state = 'ready' AND label_id IS :labelId`
      const filter = labelId === undefined ? {} : { labelId }
      return {
        total: count(where, filter),
        samples: database.all(
          Sample,
          `SELECT ${SAMPLE_COLUMNS} FROM samples WHERE ${where} ORDER BY path LIMIT :limit OFFSET :offset`,
          { ...filter, limit, offset },
        ),
      }
    },
    unreadable: ({ offset, limit }) => ({
      total: count(`state = 'unreadable'`),
      files: database.all(
        UnreadableFile,
        `SELECT path, reason, explanation FROM samples WHERE state = 'unreadable'
         ORDER BY path LIMIT :limit OFFSET :offset`,
        { limit, offset },
      ),
    }),
    get: (id) =>
      database.get(
        z.object({ path: z.string(), contentHash: Bytes }),
        `SELECT path, content_hash AS contentHash FROM samples WHERE id = :id AND state = 'ready'`,
        { id },
      ),
    forTraining: () =>
      database.all(
        TrainingSample,
        `SELECT id, path, label_id AS labelId, content_hash AS contentHash FROM samples
         WHERE state = 'ready' AND label_id IS NOT NULL ORDER BY path`,
      ),
  }
}
