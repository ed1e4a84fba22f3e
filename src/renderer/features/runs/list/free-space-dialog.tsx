import { MAX_PAGE } from '#shared/contract/engine-contract.ts'
import { useAnswer, useCall } from '#renderer/engine/queries.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { Button, Dialog, ErrorState, Progress, useNotify } from '#renderer/ui/index.ts'
import { text } from './text.ts'

interface FreeSpaceDialogProps {
  readonly title: string
  /** The run that it is about; undefined: all of them. */
  readonly runId: number | undefined
  readonly onClose: () => void
}

/** Says what removing checkpoints frees, and does it. */
export function FreeSpaceDialog({ title, runId, onClose }: FreeSpaceDialogProps) {
  const disk = useAnswer('runs.disk', {})
  const thin = useCall('runs.thinCheckpoints')
  const notify = useNotify()
  const tellProblem = useTellProblem()
  const meant = (disk.data?.runs ?? []).filter(
    (run) => run.thinnableCheckpoints > 0 && (runId === undefined || run.runId === runId),
  )
  const sum = (of: (run: (typeof meant)[number]) => number) =>
    meant.reduce((total, run) => total + of(run), 0)
  const remove = () =>
    thin.mutate(
      { runIds: meant.slice(0, MAX_PAGE).map((run) => run.runId) },
      {
        onSuccess: ({ freed }) => {
          notify({ title: text.freed(freed), tone: 'good' })
          onClose()
        },
        onError: tellProblem(text.notFreed),
        onSettled: () => void disk.refetch(),
      },
    )
  return (
    <Dialog
      open
      size="small"
      title={title}
      description={text.freeText}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      actions={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button
            variant="danger"
            busy={thin.isPending}
            disabled={meant.length === 0}
            onClick={remove}
          >
            {text.free}
          </Button>
        </>
      }
    >
      {disk.isPending && <Progress label={text.working} done={0} total={undefined} />}
      {disk.error && (
        <ErrorState compact title={text.diskFailed} text={problemText(disk.error).message} />
      )}
      {disk.data && (
        <p>
          {meant.length === 0
            ? text.nothingToFree
            : text.frees(
                sum((run) => run.thinnableCheckpoints),
                sum((run) => run.thinnable),
              )}
        </p>
      )}
    </Dialog>
  )
}
