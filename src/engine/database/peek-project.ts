import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { ProblemError } from '#shared/contract/problem.ts'
import { DETECTION, ImportReading } from '#shared/domain/import-reading.ts'
import { json } from './columns.ts'

/** The version that knows readings and imports that were undone. */
const SINCE = 3

/** What can be known of a project without opening it. */
export interface PeekedProject {
  readonly photoFolder: string
  readonly reading: ImportReading
  /** Files that it has, by relative path. */
  readonly paths: ReadonlySet<string>
}

/**
 * Looks into a project's database without changing it: it is neither locked nor brought to the
 * newest version, and may be open. Undefined where there is none.
 * @throws ProblemError PROJECT_DAMAGED
 */
export function peekProject(file: string): PeekedProject | undefined {
  if (!existsSync(file)) return undefined
  let sqlite: DatabaseSync | undefined
  try {
    sqlite = openReadOnly(file)
    const version = Number(sqlite.prepare('PRAGMA user_version').get()?.['user_version'])
    const since = version >= SINCE
    const { photoFolder, reading } = z
      .object({ photoFolder: z.string(), reading: json(ImportReading) })
      .parse(
        sqlite
          .prepare(
            `SELECT photo_folder AS photoFolder, ${since ? 'reading' : ':detection AS reading'} FROM project`,
          )
          .get(since ? {} : { detection: JSON.stringify(DETECTION) }),
      )
    const paths = new Set<string>()
    const rows = sqlite.prepare(`SELECT path FROM samples${since ? ' WHERE withdrawn = 0' : ''}`)
    for (const row of rows.iterate()) paths.add(String(row['path']))
    return { photoFolder, reading, paths }
  } catch (error) {
    throw new ProblemError(
      'PROJECT_DAMAGED',
      `The project's database ${file} cannot be read. If you have a backup of the project's folder, put it back; your photos are not touched.`,
      { file, cause: error instanceof Error ? error.message : String(error) },
    )
  } finally {
    sqlite?.close()
  }
}

/** Without its log nobody has it open; it is then read without leaving a new log behind. */
function openReadOnly(file: string): DatabaseSync {
  const address = pathToFileURL(file)
  address.searchParams.set('mode', 'ro')
  if (!existsSync(`${file}-wal`)) address.searchParams.set('immutable', '1')
  return new DatabaseSync(address, { readOnly: true })
}
