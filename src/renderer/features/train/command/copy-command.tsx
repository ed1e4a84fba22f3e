import { Terminal } from 'lucide-react'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { trainCommand } from '#shared/domain/train-command.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { IconButton, useNotify } from '#renderer/ui/index.ts'
import { commandText as text } from './command-text.ts'

interface CopyCommandProps {
  readonly spec: RunSpec
  readonly folder: string
}

/** Copies the command that does the same as the Train button. */
export function CopyCommand({ spec, folder }: CopyCommandProps) {
  const notify = useNotify()
  const tellProblem = useTellProblem()
  const copy = useCall('desktop.copyText')
  const press = () =>
    copy.mutate(
      { text: trainCommand(spec, folder) },
      {
        onSuccess: () => notify({ title: text.copied, text: text.hint }),
        onError: tellProblem(text.failed),
      },
    )
  return <IconButton icon={Terminal} label={text.copy} onClick={press} />
}
