import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite'
import type { z } from 'zod'
import { ProblemError } from '#shared/contract/problem.ts'
import { migrate } from './migrate.ts'

export type Parameters = Readonly<Record<string, SQLInputValue>>
type Row = Record<string, SQLOutputValue>

/** A project's database. Statements are compiled once and kept. */
export interface Database {
  /** Runs a statement; gives the id of the last inserted row and the number of changed ones. */
  readonly run: (sql: string, parameters?: Parameters) => { id: number; changes: number }
  /** All rows, each parsed: a damaged database becomes an error here, not a wrong number later. */
  readonly all: <S extends z.ZodType>(row: S, sql: string, parameters?: Parameters) => z.output<S>[]
  readonly get: <S extends z.ZodType>(
    row: S,
    sql: string,
    parameters?: Parameters,
  ) => z.output<S> | undefined
  /** Runs `work` in one transaction: all of it is kept, or nothing. Must not be nested. */
  readonly transaction: <T>(work: () => T) => T
  readonly close: () => void
}

/**
 * Opens or makes the database file and brings it to the newest version.
 * @throws ProblemError PROJECT_DAMAGED, PROJECT_TOO_NEW
 */
export function openDatabase(file: string): Database {
  let sqlite: DatabaseSync | undefined
  try {
    // A migration that makes a table anew drops the old one, to which others still point.
    sqlite = new DatabaseSync(file, { enableForeignKeyConstraints: false })
    // WAL keeps what was committed when the process is killed at any instant.
    sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
    migrate(sqlite)
    sqlite.exec('PRAGMA foreign_keys = ON')
    return wrap(sqlite)
  } catch (error) {
    sqlite?.close()
    if (error instanceof ProblemError) throw error
    throw new ProblemError(
      'PROJECT_DAMAGED',
      `The project's database ${file} cannot be read. If you have a backup of the project's folder, put it back; your photos are not touched.`,
      { file, cause: error instanceof Error ? error.message : String(error) },
    )
  }
}

function wrap(sqlite: DatabaseSync): Database {
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const prepare = (sql: string) => {
    const statement = statements.get(sql) ?? sqlite.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const parseRow = <S extends z.ZodType>(schema: S, row: Row): z.output<S> => {
    const parsed = schema.safeParse(row)
    if (parsed.success) return parsed.data
    throw new ProblemError(
      'PROJECT_DAMAGED',
      'The project holds a record that Downhill cannot understand. It may come from a newer version or be damaged.',
      { issue: parsed.error.message },
    )
  }
  return {
    run(sql, parameters = {}) {
      const { lastInsertRowid, changes } = prepare(sql).run(parameters)
      return { id: Number(lastInsertRowid), changes: Number(changes) }
    },
    all: (schema, sql, parameters = {}) =>
      prepare(sql)
        .all(parameters)
        .map((row) => parseRow(schema, row)),
    get(schema, sql, parameters = {}) {
      const row = prepare(sql).get(parameters)
      return row === undefined ? undefined : parseRow(schema, row)
    },
    transaction(work) {
      sqlite.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        sqlite.exec('COMMIT')
        return result
      } catch (error) {
        sqlite.exec('ROLLBACK')
        throw error
      }
    },
    close: () => sqlite.close(),
  }
}
