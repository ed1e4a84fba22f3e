import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ProblemError } from '#shared/contract/problem.ts'
import type { Engine } from '#engine/supervisor/supervisor.ts'
import { shellQuoted } from './commands/import-summary.ts'

/**
 * The project of a path, which may also be the folder of photos that it is about.
 * @throws ProblemError NOT_FOUND when no project is about a folder
 */
export async function findProject(engine: Engine, path: string): Promise<string> {
  if (existsSync(join(path, 'project.sqlite'))) return path
  const { projects } = await engine.call('projects.recent', {})
  const known = projects.find(({ photoFolder, available }) => available && photoFolder === path)
  if (known) return known.path
  throw new ProblemError(
    'NOT_FOUND',
    `No project is about ${path}. To make one: downhill import ${shellQuoted(path)}`,
    { path },
  )
}
