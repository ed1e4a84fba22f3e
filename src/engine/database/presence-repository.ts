import { z } from 'zod'
import { Bytes } from '#shared/domain/binary.ts'
import { Split } from '#shared/domain/split.ts'
import type { Database } from './database.ts'
import { flag } from './columns.ts'
import type { FileFacts } from './samples-repository.ts'

/** What the project last knew of a file. */
const KnownFile = z.object({
  id: z.int(),
  path: z.string(),
  state: z.enum(['pending', 'ready', 'unreadable', 'duplicate']),
  reason: z.string().nullable(),
  /** Null until it was read as a photo. */
  contentHash: Bytes.nullable(),
  bytes: z.int().nullable(),
  /** Null for what was read before that was noted. */
  modifiedAt: z.int().nullable(),
  labelId: z.int().nullable(),
  split: Split.nullable(),
  missing: flag,
  /** Of an import that was undone. */
  withdrawn: flag,
})
export type KnownFile = z.infer<typeof KnownFile>

/** A sample whose file is elsewhere now, or there again. */
export interface FoundSample extends FileFacts {
  readonly id: number
  readonly path: string
  /** Nothing was read of it yet, or of what it is now. */
  readonly unread: boolean
}

/** What became of files. None of it is a person's choice, so none of it is in the journal. */
export interface PresenceChange {
  readonly missing: readonly number[]
  readonly found: readonly FoundSample[]
  /** Samples whose files hold something else, which is to be read. */
  readonly changed: readonly number[]
}

/** Which files are there, and what they were when they were read: facts of the disk. */
export interface PresenceRepository {
  /** A page of all files, by id: those behind `after`. */
  readonly files: (page: { readonly after: number; readonly limit: number }) => KnownFile[]
  /** Notes what the disk says of files that are unchanged. */
  readonly note: (facts: ReadonlyMap<number, FileFacts>) => void
  /**
   * All of it in one transaction. Afterwards copies are to be settled: they may be copies of what is
   * no longer there.
   */
  readonly apply: (change: PresenceChange) => void
  /** Whether that was left undone. */
  readonly isUnsettled: () => boolean
}

export function createPresenceRepository(database: Database): PresenceRepository {
  /** Forgets all that was read of samples, so that they are read again. */
  const forgetContent = (ids: readonly number[]) => {
    const parameters = { ids: JSON.stringify(ids) }
    const meant = 'IN (SELECT value FROM json_each(:ids))'
    database.run(
      `UPDATE samples SET state = 'pending', duplicate_of = NULL, reason = NULL, explanation = NULL,
         content_hash = NULL, bytes = NULL, modified_at = NULL, format = NULL, width = NULL,
         height = NULL, taken_at = NULL, perceptual_hash = NULL, mean_colour = NULL,
         near_group = NULL
       WHERE id ${meant}`,
      parameters,
    )
    database.run(`DELETE FROM predictions WHERE sample_id ${meant}`, parameters)
  }

  return {
    files: (page) =>
      database.all(
        KnownFile,
        `SELECT id, path, state, reason, content_hash AS contentHash, bytes,
           modified_at AS modifiedAt, label_id AS labelId, split, missing, withdrawn
         FROM samples WHERE id > :after ORDER BY id LIMIT :limit`,
        { ...page },
      ),
    note(facts) {
      if (facts.size === 0) return
      const rows = [...facts].map(([id, { bytes, modifiedAt }]) => [id, bytes, modifiedAt])
      database.run(
        `UPDATE samples SET bytes = file.value ->> 1, modified_at = file.value ->> 2
         FROM json_each(:rows) AS file WHERE samples.id = file.value ->> 0`,
        { rows: JSON.stringify(rows) },
      )
    },
    apply: ({ missing, found, changed }) =>
      database.transaction(() => {
        database.run(
          'UPDATE samples SET missing = 1 WHERE id IN (SELECT value FROM json_each(:missing))',
          { missing: JSON.stringify(missing) },
        )
        const rows = JSON.stringify(
          found.map(({ id, path, bytes, modifiedAt }) => [id, path, bytes, modifiedAt]),
        )
        // Who is thought to be where another was found is not there; two may swap their places.
        database.run(
          `UPDATE samples SET missing = 1
           WHERE missing = 0 AND path IN (SELECT value ->> 1 FROM json_each(:rows))`,
          { rows },
        )
        database.run(
          `UPDATE samples SET missing = 0, path = file.value ->> 1, bytes = file.value ->> 2,
             modified_at = file.value ->> 3
           FROM json_each(:rows) AS file WHERE samples.id = file.value ->> 0`,
          { rows },
        )
        forgetContent([...changed, ...found.flatMap(({ id, unread }) => (unread ? [id] : []))])
      }),
    isUnsettled: () =>
      database.get(
        z.object({ id: z.int() }),
        `SELECT copy.id FROM samples AS copy JOIN samples AS original
           ON original.id = copy.duplicate_of
         WHERE copy.duplicate_of IS NOT NULL AND copy.missing = 0 AND copy.withdrawn = 0
           AND (original.missing = 1 OR original.state <> 'ready') LIMIT 1`,
      ) !== undefined,
  }
}
