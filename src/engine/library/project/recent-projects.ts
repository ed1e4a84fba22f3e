import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { RecentProject } from '#shared/domain/project.ts'
import { exists } from '#engine/files/exists.ts'
import { writeAtomically } from '#engine/files/write-atomically.ts'

const Entry = z.object({
  path: z.string(),
  name: z.string(),
  photoFolder: z.string(),
  openedAt: z.iso.datetime(),
})
type Entry = z.infer<typeof Entry>
const RecentFile = z.object({ projects: z.array(Entry) })

const MOST = 30

/** The projects opened before, kept in one small file; the latest first. */
export interface RecentProjects {
  readonly list: () => Promise<RecentProject[]>
  readonly remember: (project: Omit<Entry, 'openedAt'>) => Promise<void>
  readonly forget: (path: string) => Promise<void>
}

export function createRecentProjects(file: string): RecentProjects {
  async function read(): Promise<Entry[]> {
    try {
      return RecentFile.parse(JSON.parse(await readFile(file, 'utf8'))).projects
    } catch {
      // Missing or damaged: the list is a convenience, the projects themselves are safe.
      return []
    }
  }
  async function write(projects: readonly Entry[]): Promise<void> {
    await mkdir(dirname(file), { recursive: true })
    await writeAtomically(
      file,
      `${JSON.stringify({ projects: projects.slice(0, MOST) }, null, 2)}\n`,
    )
  }
  const without = async (path: string) => (await read()).filter((entry) => entry.path !== path)

  return {
    list: async () =>
      Promise.all(
        (await read()).map(async (entry) => ({ ...entry, available: await exists(entry.path) })),
      ),
    remember: async (project) =>
      write([{ ...project, openedAt: new Date().toISOString() }, ...(await without(project.path))]),
    forget: async (path) => write(await without(path)),
  }
}
