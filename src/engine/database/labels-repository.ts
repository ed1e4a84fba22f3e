import { Label } from '#shared/domain/label.ts'
import type { Database } from './database.ts'

export interface LabelsRepository {
  /** Those that were not deleted, in the order of their positions. */
  readonly all: () => readonly Label[]
}

export const createLabelsRepository = (database: Database): LabelsRepository => ({
  all: () =>
    database.all(
      Label,
      `SELECT id, name, position, coalesce(colour, position) AS colour FROM labels
       WHERE deleted = 0 ORDER BY position, id`,
    ),
})
