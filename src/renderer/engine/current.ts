import { useQuery } from '@tanstack/react-query'
import type { Output } from '#shared/contract/contract.ts'
import type { DesktopContract } from '#shared/contract/desktop-contract.ts'
import type { ProjectSummary } from '#shared/domain/project.ts'
import type { Task } from '#shared/domain/task.ts'
import { desktop } from './client.ts'
import { queryKey } from './queries.ts'

type Current = Output<DesktopContract, 'projects.current'>

/**
 * A part of what is open and under way. Who looks at one part is not drawn again for the others: a
 * task tells ten times a second how far it is.
 */
function useCurrent<T>(select: (current: Current) => T): T | undefined {
  return useQuery({
    queryKey: queryKey('projects.current', {}),
    queryFn: () => desktop().call('projects.current', {}),
    select,
  }).data
}

const projectOf = ({ project }: Current): ProjectSummary | null => project
const taskOf = ({ task }: Current): Task | null => task
const isBusyOf = ({ task }: Current): boolean => task !== null
const taskKindOf = ({ task }: Current): Task['kind'] | null => task?.kind ?? null

/** The open project; null when none is. */
export const useProject = (): ProjectSummary | null => useCurrent(projectOf) ?? null

/** The long task that runs now, and how far it is. */
export const useTask = (): Task | null => useCurrent(taskOf) ?? null

/** Whether a long task runs now. */
export const useIsBusy = (): boolean => useCurrent(isBusyOf) ?? false

/** What kind of task runs now. */
export const useTaskKind = (): Task['kind'] | null => useCurrent(taskKindOf) ?? null
