import { useState } from 'react'
import type { ListedRun, Run } from '#shared/domain/run.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { fullRunTitle } from '#shared/words/run-title.ts'
import { Card } from '#renderer/ui/index.ts'
import { DescribeDialog } from './describe-dialog.tsx'
import { FreeSpaceDialog } from './free-space-dialog.tsx'
import { RunsTable } from './runs-table.tsx'
import { text } from './text.ts'
import { useRunChanges } from './use-run-changes.ts'

interface RunsCardProps {
  readonly caption: string
  readonly runs: readonly ListedRun[]
  readonly chosen: readonly number[]
  readonly onChoose: (chosen: readonly number[]) => void
  readonly onOpen: (runId: number) => void
}

/** The runs of a page, and the dialogs about one of them. */
export function RunsCard({ caption, runs, chosen, onChoose, onOpen }: RunsCardProps) {
  const [asked, setAsked] = useState<{
    readonly about: 'description' | 'space'
    readonly run: Run
  }>()
  const disk = useAnswer('runs.disk', {}, { keepPrevious: true })
  const { remove } = useRunChanges()
  const close = () => setAsked(undefined)
  return (
    <Card flush>
      <RunsTable
        caption={caption}
        runs={runs}
        disk={disk.data?.runs ?? []}
        chosen={chosen}
        onChoose={onChoose}
        onOpen={onOpen}
        onDescribe={(run) => setAsked({ about: 'description', run })}
        onThin={(run) => setAsked({ about: 'space', run })}
        onDelete={(run) => {
          onChoose(chosen.filter((id) => id !== run.id))
          remove(run)
        }}
      />
      {asked?.about === 'description' && <DescribeDialog run={asked.run} onClose={close} />}
      {asked?.about === 'space' && (
        <FreeSpaceDialog
          title={text.freeOne(fullRunTitle(asked.run))}
          runId={asked.run.id}
          onClose={close}
        />
      )}
    </Card>
  )
}
