import { z } from 'zod'
import { JournalEntry, type JournalKind } from '#shared/domain/journal.ts'
import type { SplitSettings } from '#shared/domain/split-settings.ts'
import { Count, flag } from './columns.ts'
import type { Database } from './database.ts'
import type { Where } from './sample-where.ts'

/** Columns of a sample that a person changes. */
type SampleField = 'label_id' | 'split' | 'pinned' | 'excluded' | 'withdrawn'
const FIELDS: readonly SampleField[] = ['label_id', 'split', 'pinned', 'excluded', 'withdrawn']
type SampleValue = string | number | null

/** Changes the library so that it can be changed back. */
export interface JournalWriter {
  /** Gives a column one value in all samples that are meant. Gives the number that had another. */
  readonly setSamples: (field: SampleField, value: SampleValue, where: Where) => number
  /** Gives a column of each sample a value of its own. */
  readonly setEach: (field: SampleField, values: ReadonlyMap<number, SampleValue>) => number
  readonly setLabel: (
    labelId: number,
    change: {
      readonly name?: string
      readonly deleted?: boolean
      /** Null: that of its position. */
      readonly colour?: number | null
    },
  ) => void
  /** Notes what the photos are split with from now on; null: with nothing. */
  readonly setSplitSettings: (settings: SplitSettings | null) => void
  /** Makes a label behind the others. Undone, it is deleted. */
  readonly addLabel: (name: string) => number
  /** Notes samples that are new. Undone, they are withdrawn. */
  readonly addedSamples: (where: Where) => number
}

/** Everything that a person changed, in order, and the way back. */
export interface JournalRepository {
  /**
   * Makes changes as one entry, in one transaction. What had been undone can no longer be done
   * again. Where nothing changes, there is no entry.
   */
  readonly record: (
    kind: JournalKind,
    change: (writer: JournalWriter) => string,
  ) => JournalEntry | undefined
  /** Takes the last entry that stands back. */
  readonly undo: () => JournalEntry | undefined
  /** Does the first entry that was undone again. */
  readonly redo: () => JournalEntry | undefined
  /** Whether something was undone that can be done again. */
  readonly hasUndone: () => boolean
  /** The latest first. */
  readonly page: (page: { readonly offset: number; readonly limit: number }) => {
    readonly total: number
    readonly entries: JournalEntry[]
  }
  /** What was done to one sample, the latest first. */
  readonly ofSample: (sampleId: number, limit: number) => JournalEntry[]
}

const Entry = z.object({ ...JournalEntry.unwrap().shape, undone: flag })
const ENTRY = 'journal.id, kind, title, samples, at, undone'

export function createJournalRepository(database: Database): JournalRepository {
  const entry = (where: string, parameters = {}): JournalEntry | undefined =>
    database.get(Entry, `SELECT ${ENTRY} FROM journal WHERE ${where}`, parameters)

  function setUndone(found: JournalEntry | undefined, undone: boolean): JournalEntry | undefined {
    if (!found) return undefined
    const side = undone ? 'before' : 'after'
    database.transaction(() => {
      for (const field of FIELDS) setAsNoted(database, found.id, field, side)
      database.run(
        `UPDATE project SET split_settings = nullif(entry.split_settings_${side}, 'null')
         FROM journal AS entry
         WHERE entry.id = :id AND entry.split_settings_${side} IS NOT NULL`,
        { id: found.id },
      )
      // First those that free a name, then those that take one.
      for (const deleted of [1, 0]) {
        database.run(
          `UPDATE labels SET name = change.name_${side}, deleted = change.deleted_${side},
             colour = change.colour_${side}
           FROM label_changes AS change
           WHERE change.entry_id = :id AND change.label_id = labels.id
             AND change.deleted_${side} = :deleted`,
          { id: found.id, deleted },
        )
      }
      database.run('UPDATE journal SET undone = :undone WHERE id = :id', {
        id: found.id,
        undone: undone ? 1 : 0,
      })
    })
    return { ...found, undone }
  }

  return {
    record: (kind, change) =>
      database.transaction(() => {
        const { id } = database.run(
          'INSERT INTO journal (kind, title, at) VALUES (:kind, :title, :at)',
          { kind, title: '…', at: new Date().toISOString() },
        )
        const written = writer(database, id)
        const title = change(written.writer)
        if (!written.changedAnything()) {
          database.run('DELETE FROM journal WHERE id = :id', { id })
          return undefined
        }
        database.run('DELETE FROM journal WHERE undone = 1', {})
        database.run(
          `UPDATE journal SET title = :title, samples =
             (SELECT count(DISTINCT sample_id) FROM sample_changes WHERE entry_id = :id)
           WHERE id = :id`,
          { id, title },
        )
        return entry('id = :id', { id })
      }),
    undo: () => setUndone(entry('undone = 0 ORDER BY id DESC LIMIT 1'), true),
    redo: () => setUndone(entry('undone = 1 ORDER BY id LIMIT 1'), false),
    hasUndone: () => entry('undone = 1 LIMIT 1') !== undefined,
    page: ({ offset, limit }) => ({
      total: database.get(Count, 'SELECT count(*) AS count FROM journal')?.count ?? 0,
      entries: database.all(
        Entry,
        `SELECT ${ENTRY} FROM journal ORDER BY id DESC LIMIT :limit OFFSET :offset`,
        { offset, limit },
      ),
    }),
    ofSample: (sampleId, limit) =>
      database.all(
        Entry,
        `SELECT ${ENTRY} FROM journal WHERE id IN
           (SELECT entry_id FROM sample_changes WHERE sample_id = :sampleId)
         ORDER BY id DESC LIMIT :limit`,
        { sampleId, limit },
      ),
  }
}

/** Brings a column of samples to what an entry notes of them. */
function setAsNoted(
  database: Database,
  entryId: number,
  field: SampleField,
  side: 'before' | 'after',
): void {
  database.run(
    `UPDATE samples SET ${field} = change.${side} FROM sample_changes AS change
     WHERE change.entry_id = :entryId AND change.field = '${field}'
       AND change.sample_id = samples.id`,
    { entryId },
  )
}

/** What a person changes of a label. */
const LabelRow = z.object({ name: z.string(), deleted: z.int(), colour: z.int().nullable() })
type LabelRow = z.infer<typeof LabelRow>

/** @param entryId the entry that the changes belong to */
function writer(
  database: Database,
  entryId: number,
): { readonly writer: JournalWriter; readonly changedAnything: () => boolean } {
  let changes = 0

  function note(sql: string, field: SampleField, parameters = {}): number {
    const { changes: noted } = database.run(
      `INSERT INTO sample_changes (entry_id, field, sample_id, before, after) ${sql}`,
      { entryId, field, ...parameters },
    )
    changes += noted
    return noted
  }

  function noteLabel(labelId: number, before: LabelRow, after: LabelRow): void {
    database.run(
      `INSERT INTO label_changes (entry_id, label_id, name_before, name_after, deleted_before,
         deleted_after, colour_before, colour_after)
       VALUES (:entryId, :labelId, :nameBefore, :nameAfter, :deletedBefore, :deletedAfter,
         :colourBefore, :colourAfter)`,
      {
        entryId,
        labelId,
        nameBefore: before.name,
        nameAfter: after.name,
        deletedBefore: before.deleted,
        deletedAfter: after.deleted,
        colourBefore: before.colour,
        colourAfter: after.colour,
      },
    )
    changes += 1
  }

  return {
    changedAnything: () => changes > 0,
    writer: {
      setSamples(field, value, { sql, parameters }) {
        const noted = note(
          `SELECT :entryId, :field, id, ${field}, :value FROM samples
           WHERE ${sql} AND ${field} IS NOT :value`,
          field,
          { ...parameters, value },
        )
        setAsNoted(database, entryId, field, 'after')
        return noted
      },
      setEach(field, values) {
        const noted = note(
          `SELECT :entryId, :field, samples.id, ${field}, wanted.value ->> 1
           FROM json_each(:values) AS wanted JOIN samples ON samples.id = wanted.value ->> 0
           WHERE ${field} IS NOT wanted.value ->> 1`,
          field,
          { values: JSON.stringify([...values]) },
        )
        setAsNoted(database, entryId, field, 'after')
        return noted
      },
      setLabel(labelId, { name, deleted, colour }) {
        const before = database.get(
          LabelRow,
          'SELECT name, deleted, colour FROM labels WHERE id = :labelId',
          { labelId },
        )
        if (!before) return
        const after = {
          name: name ?? before.name,
          deleted: deleted === undefined ? before.deleted : Number(deleted),
          colour: colour === undefined ? before.colour : colour,
        }
        const same =
          after.name === before.name &&
          after.deleted === before.deleted &&
          after.colour === before.colour
        if (same) return
        noteLabel(labelId, before, after)
        database.run(
          `UPDATE labels SET name = :name, deleted = :deleted, colour = :colour
           WHERE id = :labelId`,
          { labelId, ...after },
        )
      },
      setSplitSettings(settings) {
        const { changes: noted } = database.run(
          `UPDATE journal SET split_settings_after = :settings,
             split_settings_before = coalesce((SELECT split_settings FROM project), 'null')
           WHERE id = :entryId
             AND :settings <> coalesce((SELECT split_settings FROM project), 'null')`,
          { entryId, settings: JSON.stringify(settings) },
        )
        changes += noted
        database.run(`UPDATE project SET split_settings = nullif(:settings, 'null')`, {
          settings: JSON.stringify(settings),
        })
      },
      addLabel(name) {
        const { id } = database.run(
          `INSERT INTO labels (name, position)
           VALUES (:name, (SELECT coalesce(max(position) + 1, 0) FROM labels WHERE deleted = 0))`,
          { name },
        )
        noteLabel(id, { name, deleted: 1, colour: null }, { name, deleted: 0, colour: null })
        return id
      },
      addedSamples: ({ sql, parameters }) =>
        note(
          `SELECT :entryId, :field, id, 1, 0 FROM samples WHERE ${sql}`,
          'withdrawn',
          parameters,
        ),
    },
  }
}
