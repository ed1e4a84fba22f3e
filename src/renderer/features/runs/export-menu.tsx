import { Download } from 'lucide-react'
import { ProblemError } from '#shared/contract/problem.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { Button, Menu, useNotify } from '#renderer/ui/index.ts'
import { exportText as text } from './export-text.ts'

/** Writes what a run leaves for others, wherever a person chooses. */
export function ExportMenu({ runId }: { readonly runId: number }) {
  const notify = useNotify()
  const tellProblem = useTellProblem()
  const report = useCall('desktop.saveReport')
  const tensorBoard = useCall('desktop.saveTensorBoard')
  const handle = {
    // Nobody is told that they changed their mind.
    onSuccess: ({ path }: { readonly path: string | null }) => {
      if (path !== null) notify({ title: text.done, text: path })
    },
    // Nor that they cancelled it.
    onError: (error: unknown) => {
      if (error instanceof ProblemError && error.code === 'CANCELLED') return
      tellProblem(text.failed)(error)
    },
  }
  const saveReport = (thumbnails: boolean) => report.mutate({ runId, thumbnails }, handle)
  return (
    <Menu
      align="end"
      trigger={
        <Button icon={Download} busy={report.isPending || tensorBoard.isPending}>
          {text.menu}
        </Button>
      }
      entries={[
        { label: text.report, onSelect: () => saveReport(false) },
        { label: text.reportWithThumbnails, onSelect: () => saveReport(true) },
        { kind: 'separator' },
        { label: text.tensorBoard, onSelect: () => tensorBoard.mutate({ runId }, handle) },
      ]}
    />
  )
}
