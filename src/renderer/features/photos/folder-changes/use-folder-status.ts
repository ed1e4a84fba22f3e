import { useQueryClient } from '@tanstack/react-query'
import {
  countChanges,
  type FolderChanges,
  type FolderStatus,
} from '#shared/domain/folder-changes.ts'
import { useAnswer, useCall } from '#renderer/engine/queries.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { useNotify } from '#renderer/ui/index.ts'
import { text } from './text.ts'

const UNCHECKED: FolderStatus = { state: 'unchecked' }

/** What is known of the open project's folder, as events tell it. */
export const useFolderStatus = (): FolderStatus => useAnswer('folder.status', {}).data ?? UNCHECKED

/** The changes of a check that found some; undefined where there are none. */
export const changesOf = (status: FolderStatus): FolderChanges | undefined =>
  status.state === 'checked' && (status.changes.empty || countChanges(status.changes.counts) > 0)
    ? status.changes
    : undefined

/** Lets a person say where the photos are now. */
export function useRelocate(): { readonly relocate: () => void; readonly busy: boolean } {
  const tellProblem = useTellProblem()
  const notify = useNotify()
  const cache = useQueryClient()
  const choose = useCall('desktop.chooseFolder')
  const relocate = useCall('folder.relocate')
  const onError = tellProblem(text.notRelocated)
  return {
    busy: choose.isPending || relocate.isPending,
    relocate: () =>
      choose.mutate(
        {},
        {
          onError,
          onSuccess({ folder }) {
            if (folder === null) return
            relocate.mutate(
              { folder },
              {
                onError,
                onSuccess({ found, of }) {
                  notify({ title: text.relocated(found, of, folder), tone: 'good' })
                  void cache.invalidateQueries({ queryKey: ['folder.status'] })
                },
              },
            )
          },
        },
      ),
  }
}
