import { GitFork } from 'lucide-react'
import { hasEnded, type Run } from '#shared/domain/run.ts'
import { useBeginFrom } from '#renderer/engine/begin-from.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { Button, Card, DataTable, formatBytes, formatInteger } from '#renderer/ui/index.ts'
import { text } from './text.ts'

/** The states of a run that were kept, from each of which another run can begin. */
export function CheckpointsCard({
  run,
  onTrain,
}: {
  readonly run: Run
  readonly onTrain: () => void
}) {
  const ended = hasEnded(run.state)
  const { data } = useAnswer('runs.checkpoints', { runId: run.id }, { enabled: ended })
  const { begin } = useBeginFrom()
  if (!ended || !data || data.checkpoints.length === 0) return null
  const { id: runId, spec } = run
  return (
    <Card title={text.checkpoints} description={text.checkpointsNote}>
      <DataTable
        caption={text.checkpoints}
        columns={[
          {
            key: 'epoch',
            header: text.checkpointEpoch,
            numeric: true,
            width: '110px',
            cell: ({ epoch }) => formatInteger(epoch),
          },
          {
            key: 'step',
            header: text.checkpointStep,
            numeric: true,
            width: '130px',
            cell: ({ step }) => formatInteger(step),
          },
          {
            key: 'bytes',
            header: text.checkpointSize,
            numeric: true,
            width: '110px',
            cell: ({ bytes }) => formatBytes(bytes),
          },
          {
            key: 'fork',
            header: text.fork,
            cell: ({ step, epoch }) => (
              <Button
                size="small"
                icon={GitFork}
                onClick={() => {
                  begin({ runId, step, epoch, spec })
                  onTrain()
                }}
              >
                {text.forkFrom(epoch)}
              </Button>
            ),
          },
        ]}
        rows={data.checkpoints}
        rowKey={({ step }) => String(step)}
      />
    </Card>
  )
}
