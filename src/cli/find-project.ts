import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ProblemError } from '#shared/contract/problem.ts'
import type { Engine } from '#engine/supervisor/supervisor.ts'
import { shellQuoted } from './commands/import-summary.ts'
import { UsageError } from './usage-error.ts'

/**
 * The one path that a command about a project was called with.
 * @throws UsageError for none, or several
 */
export function onlyPath(command: string, positionals: readonly string[]): string {
  const [where, ...others] = positionals
  if (where !== undefined && others.length === 0) return resolve(where)
  throw new UsageError(`${command} needs one project, or the folder of photos that it is about.`)
}

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
