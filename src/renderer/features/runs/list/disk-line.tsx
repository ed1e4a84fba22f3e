import { Eraser, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useAnswer } from '#renderer/engine/queries.ts'
import { Button, Row } from '#renderer/ui/index.ts'
import { DeletedRunsDialog, useDeletedRuns } from './deleted-runs-dialog.tsx'
import { FreeSpaceDialog } from './free-space-dialog.tsx'
import { text } from './text.ts'

/** What all runs take on the disk, how to make that less, and the runs that were deleted. */
export function DiskLine() {
  const disk = useAnswer('runs.disk', {}, { keepPrevious: true })
  const deleted = useDeletedRuns().data?.total ?? 0
  const [asked, setAsked] = useState<'space' | 'deleted'>()
  const close = () => setAsked(undefined)
  const runs = disk.data?.runs ?? []
  return (
    <>
      <Row justify="between">
        <span>{runs.length > 0 && text.disk(runs.reduce((sum, { bytes }) => sum + bytes, 0))}</span>
        <Row>
          {deleted > 0 && (
            <Button size="small" variant="quiet" icon={Trash2} onClick={() => setAsked('deleted')}>
              {text.trash(deleted)}
            </Button>
          )}
          {runs.length > 0 && (
            <Button size="small" variant="quiet" icon={Eraser} onClick={() => setAsked('space')}>
              {text.freeSpace}
            </Button>
          )}
        </Row>
      </Row>
      {asked === 'space' && (
        <FreeSpaceDialog title={text.freeTitle} runId={undefined} onClose={close} />
      )}
      {asked === 'deleted' && <DeletedRunsDialog onClose={close} />}
    </>
  )
}
