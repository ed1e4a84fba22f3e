import { z } from 'zod'
import { DETECTION, ImportReading } from '#shared/domain/import-reading.ts'
import { FolderLayout } from '#shared/domain/project.ts'
import { json } from './columns.ts'
import type { Database } from './database.ts'

const ProjectRow = z.object({
  name: z.string(),
  photoFolder: z.string(),
  layout: FolderLayout,
})
export type ProjectRow = z.infer<typeof ProjectRow>

export interface ProjectRepository {
  readonly get: () => ProjectRow | undefined
  readonly create: (project: ProjectRow) => void
  /** By what labels are read from the folder of photos. */
  readonly reading: () => ImportReading
  /** What they are read by from now on, and the layout that was found so. */
  readonly setReading: (reading: ImportReading, layout: FolderLayout) => void
  /** Says where the photos are from now on. */
  readonly setPhotoFolder: (photoFolder: string) => void
  readonly addImport: (folder: string, found: number) => number
  readonly endImport: (id: number, state: 'finished' | 'cancelled' | 'failed') => void
}

const now = () => new Date().toISOString()

export function createProjectRepository(database: Database): ProjectRepository {
  return {
    get: () =>
      database.get(ProjectRow, 'SELECT name, photo_folder AS photoFolder, layout FROM project'),
    create: (project) =>
      void database.run(
        `INSERT INTO project (id, name, photo_folder, layout, created_at)
         VALUES (1, :name, :photoFolder, :layout, :createdAt)`,
        { ...project, createdAt: now() },
      ),
    reading: () =>
      database.get(z.object({ reading: json(ImportReading) }), 'SELECT reading FROM project')
        ?.reading ?? DETECTION,
    setReading: (reading, layout) =>
      void database.run('UPDATE project SET reading = :reading, layout = :layout', {
        reading: JSON.stringify(reading),
        layout,
      }),
    setPhotoFolder: (photoFolder) =>
      void database.run('UPDATE project SET photo_folder = :photoFolder', { photoFolder }),
    addImport: (folder, found) =>
      database.run(
        `INSERT INTO imports (folder, state, found, started_at) VALUES (:folder, 'running', :found, :startedAt)`,
        { folder, found, startedAt: now() },
      ).id,
    endImport: (id, state) =>
      void database.run('UPDATE imports SET state = :state, ended_at = :endedAt WHERE id = :id', {
        id,
        state,
        endedAt: now(),
      }),
  }
}
