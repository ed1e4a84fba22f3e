import { useAnswer, useCall } from '#renderer/engine/queries.ts'
import type { ListedRun } from '#shared/domain/run.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { fullRunTitle } from '#shared/words/run-title.ts'
import {
  Button,
  type Column,
  DataTable,
  Dialog,
  formatMoment,
  Stack,
  useNotify,
} from '#renderer/ui/index.ts'
import { networkText } from '#shared/words/spec-text.ts'
import { text } from './text.ts'
import { useRunChanges } from './use-run-changes.ts'

/** Deleted runs that are asked for at once. */
const LISTED = 100

/** How many runs were deleted and can be restored, and which. */
export const useDeletedRuns = () =>
  useAnswer('runs.list', { offset: 0, limit: LISTED, deleted: true }, { keepPrevious: true })

/** Restores deleted runs, or removes their files for good. */
export function DeletedRunsDialog({ onClose }: { readonly onClose: () => void }) {
  const answer = useDeletedRuns()
  const disk = useAnswer('runs.disk', {}, { keepPrevious: true })
  const empty = useCall('runs.emptyTrash')
  const tellProblem = useTellProblem()
  const notify = useNotify()
  const { restore } = useRunChanges()
  const runs = answer.data?.runs ?? []
  const columns: readonly Column<ListedRun>[] = [
    { key: 'run', header: text.columns.run, cell: fullRunTitle },
    { key: 'settings', header: text.columns.settings, cell: ({ spec }) => networkText(spec) },
    {
      key: 'created',
      header: text.columns.created,
      cell: ({ createdAt }) => formatMoment(createdAt),
    },
    {
      key: 'restore',
      header: text.columns.actions,
      hideHeader: true,
      width: '1px',
      cell: (run) => (
        <Button
          size="small"
          aria-label={text.restoreRun(fullRunTitle(run))}
          onClick={() => restore(run.id)}
        >
          {text.restore}
        </Button>
      ),
    },
  ]
  const emptyTrash = () =>
    empty.mutate(
      {},
      {
        onSuccess: ({ freed }) => {
          notify({ title: text.freed(freed), tone: 'good' })
          onClose()
        },
        onError: tellProblem(text.notEmptied),
        onSettled: () => void Promise.all([answer.refetch(), disk.refetch()]),
      },
    )
  return (
    <Dialog
      open
      size="large"
      title={text.trashTitle}
      description={text.trashText}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      actions={
        <>
          <Button
            variant="danger"
            busy={empty.isPending}
            disabled={runs.length === 0}
            onClick={emptyTrash}
          >
            {text.emptyTrash}
          </Button>
          <Button onClick={onClose}>{text.close}</Button>
        </>
      }
    >
      <Stack gap={3}>
        <DataTable
          caption={text.trashTable}
          columns={columns}
          rows={runs}
          rowKey={({ id }) => String(id)}
          maxHeight={360}
          empty={text.trashEmpty}
        />
        {runs.length > 0 && disk.data && <p>{text.emptyTrashFrees(disk.data.deleted)}</p>}
      </Stack>
    </Dialog>
  )
}
