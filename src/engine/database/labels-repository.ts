import { Label } from '#shared/domain/label.ts'
import type { Database } from './database.ts'

export interface LabelsRepository {
  /** In the order of their positions. */
  readonly all: () => readonly Label[]
  /** Adds those names that are not there yet, behind the others, and gives every label. */
  readonly ensure: (names: readonly string[]) => readonly Label[]
}

export function createLabelsRepository(database: Database): LabelsRepository {
  const all = () => database.all(Label, 'SELECT id, name, position FROM labels ORDER BY position')
  return {
    all,
    ensure(names) {
      const known = new Set(all().map((label) => label.name))
      for (const name of names) {
        if (known.has(name)) continue
        database.run('INSERT INTO labels (name, position) VALUES (:name, :position)', {
          name,
          position: known.size,
        })
        known.add(name)
      }
      return all()
    },
  }
}
