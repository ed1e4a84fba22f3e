import { ProblemError } from '#shared/contract/problem.ts'
import { useTask } from '#renderer/engine/current.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { Button, Card, ErrorState, Progress } from '#renderer/ui/index.ts'
import { text } from './text.ts'

interface ProgressCardProps {
  readonly isPending: boolean
  readonly error: Error | null
}

/** How far an experiment is, with a way to stop it; why it failed, unless it was stopped. */
export function ProgressCard({ isPending, error }: ProgressCardProps) {
  const task = useTask()
  const cancel = useCall('tasks.cancel')
  if (error && !(error instanceof ProblemError && error.code === 'CANCELLED')) {
    return <ErrorState compact title={text.failed} text={problemText(error).message} />
  }
  if (!isPending) return null
  return (
    <Card>
      <Progress
        label={task?.title ?? text.preparing}
        done={task?.done}
        total={task && task.total > 0 ? task.total : undefined}
        secondsLeft={task?.secondsLeft ?? undefined}
        action={
          task && <Button onClick={() => cancel.mutate({ taskId: task.id })}>{text.cancel}</Button>
        }
      />
    </Card>
  )
}
