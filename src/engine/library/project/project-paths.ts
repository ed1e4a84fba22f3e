import { join } from 'node:path'

/** Where things lie inside a project's folder. */
export interface ProjectPaths {
  readonly database: string
  readonly lock: string
  /** May be deleted at any time. */
  readonly thumbnails: string
  readonly pixels: string
  readonly runs: string
}

export const projectPaths = (project: string): ProjectPaths => ({
  database: join(project, 'project.sqlite'),
  lock: join(project, 'project.lock'),
  thumbnails: join(project, 'cache', 'thumbnails'),
  pixels: join(project, 'cache', 'pixels'),
  runs: join(project, 'runs'),
})

/** A run's folder, such as `runs/0007`. */
export const runFolder = (project: string, runId: number): string =>
  join(projectPaths(project).runs, String(runId).padStart(4, '0'))
