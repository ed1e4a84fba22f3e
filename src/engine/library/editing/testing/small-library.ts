import { z } from 'zod'
import type { Label } from '#shared/domain/label.ts'
import type { Database } from '#engine/database/database.ts'
import { createJournalRepository } from '#engine/database/journal-repository.ts'
import { createLabelsRepository } from '#engine/database/labels-repository.ts'
import { createPredictionsRepository } from '#engine/database/predictions-repository.ts'
import { createProjectRepository } from '#engine/database/project-repository.ts'
import { createSamplesRepository } from '#engine/database/samples-repository.ts'
import { createSplitsRepository } from '#engine/database/splits-repository.ts'
import { createEditor } from '../editor.ts'

const SampleState = z.object({
  path: z.string(),
  state: z.string(),
  label_id: z.int().nullable(),
  split: z.string().nullable(),
  pinned: z.int(),
  excluded: z.int(),
  withdrawn: z.int(),
})

/** Everything that a person can change, as it is. */
export interface LibraryState {
  readonly labels: readonly Label[]
  readonly samples: readonly z.infer<typeof SampleState>[]
}

/**
 * A library in a database, without files. Photos are given by path; those whose name without
 * extension is alike have the same bytes. A photo's folder is its label.
 */
export function createSmallLibrary(database: Database) {
  const parts = {
    journal: createJournalRepository(database),
    labels: createLabelsRepository(database),
    samples: createSamplesRepository(database),
    splits: createSplitsRepository(database),
    predictions: createPredictionsRepository(database),
  }
  const project = createProjectRepository(database)

  function add(paths: readonly string[]): void {
    const importId = project.addImport('/photos', paths.length)
    parts.journal.record('import', (writer) => {
      const idOf = new Map(parts.labels.all().map(({ name, id }) => [name, id]))
      const labelOf = (path: string) => {
        const [folder = '', name] = path.split('/')
        if (name === undefined) return null
        const id = idOf.get(folder) ?? writer.addLabel(folder)
        idOf.set(folder, id)
        return id
      }
      parts.samples.add(
        importId,
        paths.map((path) => ({ path, labelId: labelOf(path) })),
      )
      writer.addedSamples({ sql: 'import_id = :importId', parameters: { importId } })
      return `Found ${paths.length} files`
    })
    for (const { id, path } of parts.samples.pending()) {
      const name = path.slice(path.lastIndexOf('/') + 1)
      const contentHash = new Uint8Array(32)
      contentHash.set(Buffer.from(name.slice(0, 32)))
      parts.samples.markReady(id, {
        ...{ contentHash, bytes: 100, format: 'jpeg', width: 4, height: 3 },
        ...{ takenAt: null, perceptualHash: null, meanColour: Uint8Array.of(1, 2, 3) },
      })
    }
    parts.samples.settleDuplicates()
  }

  const rows = () =>
    database.all(
      z.object({ ...SampleState.shape, id: z.int() }),
      `SELECT id, path, state, label_id, split, pinned, excluded, withdrawn FROM samples ORDER BY path`,
    )

  return {
    ...parts,
    add,
    editor: createEditor(parts),
    state: (): LibraryState => ({
      labels: parts.labels.all(),
      samples: rows().map(({ id: _id, ...state }) => state),
    }),
    sampleId: (path: string): number => rows().find((row) => row.path === path)?.id ?? NaN,
    labelId: (name: string): number =>
      parts.labels.all().find((label) => label.name === name)?.id ?? NaN,
  }
}
