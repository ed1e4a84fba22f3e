import type { ProjectSummary } from '#shared/domain/project.ts'
import type { Task } from '#shared/domain/task.ts'
import { useAnswer } from './queries.ts'

/** The open project; null when none is. */
export const useProject = (): ProjectSummary | null =>
  useAnswer('projects.current', {}).data?.project ?? null

/** The long task that runs now. */
export const useTask = (): Task | null => useAnswer('projects.current', {}).data?.task ?? null
